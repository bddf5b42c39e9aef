import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './journeys-of-documentation';

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}

/** Every package of others that a running graph has, with its licence as it says itself. */
export function licensed(): { name: string; version: string; licence: string }[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages)
    .filter(([place, { dev, link }]) => place.includes('node_modules/') && !dev && !link)
    .map(([place, { version, license = 'not said' }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }));
}

/** The page that lists them, by licence. */
export function licencesPage(): string {
  const byLicence = new Map<string, Set<string>>();
  for (const { name, version, licence } of licensed())
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(`${name} ${version}`));
  const order = (one: string, other: string) => (one < other ? -1 : 1);
  const lines = [...byLicence].sort(([one], [other]) => order(one, other));
  return `# Under which licences it stands

Written from \`package-lock.json\`: \`UPDATE_DOCS=1 npx jest structure\` in \`test/\`. What is special of them stands in [NOTICE](../NOTICE).
\`npm run -s sbom\` writes the bill of materials (CycloneDX); \`npm run audit:packages\` asks the registry for what is known to be vulnerable.

${lines.map(([licence, names]) => `## ${licence}\n\n${[...names].sort(order).join(', ')}\n`).join('\n')}`;
}
