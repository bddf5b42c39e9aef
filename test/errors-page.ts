import { errorCatalogue } from '@conformity/subgraph';

/** The page that tells callers what each error code means, as the catalogue says it. */
export const errorsPage = (): string => `# What an error says

Written from the code: \`UPDATE_DOCS=1 npx jest structure\` in \`test/\`. Every error has one of these codes in \`extensions.code\`, and a
message that names the field and the mend.

| code | meaning |
|---|---|
${Object.entries(errorCatalogue)
  .map(([code, meaning]) => `| \`${code}\` | ${meaning} |\n`)
  .join('')}`;
