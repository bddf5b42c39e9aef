import { variables } from '@conformity/subgraph';

const rows = Object.entries(variables).map(([name, { of, usual, says, isSecret }]) => {
  const written = usual && `\`${usual}\``;
  return `| \`${name}\` | ${of.join(', ')} | ${written} | ${says}${isSecret ? `; or \`${name}_FILE\`, a file with it` : ''} |`;
});

/** `docs/configuration.md`. */
export const configurationPage = () => `# What processes are told by their environment

Written from the code: \`UPDATE_DOCS=1 npx jest structure\` in \`test/\`. Each process prints what it is told, without secrets, by
\`--print-config\`, such as \`node -r ./swc.js gateway/src/main.ts --print-config\`, and names at its start what looks like one of these and is none.
One that is told what cannot be, or not what it needs, says all of it at once, and ends.

| variable | read by | without it | |
|---|---|---|---|
${rows.join('\n')}
`;
