import { copyFileSync, writeFileSync } from 'node:fs';
import { released } from './changelog';
import { announcedBreaks, changesSinceRelease, files, textOf } from './files';
import { faultsOf } from './promise';

/** `npm run schema:release -- NAME`: what is public is promised from now on, under that name. */
async function main([name]: string[]) {
  if (!name) throw new Error('Say how the release is called: npm run schema:release -- NAME');
  const faults = faultsOf(await changesSinceRelease(), announcedBreaks());
  if (faults.length) throw new Error(faults.join('\n'));
  copyFileSync(files.public, files.released);
  writeFileSync(files.changelog, released(textOf('changelog'), name, new Date().toISOString().slice(0, 10)));
  writeFileSync(files.breaks, '[]\n');
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
