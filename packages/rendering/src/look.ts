import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templates } from './typesetter';

/** Raised where code beside the templates changes how documents look. */
const codeBeside = 1;

/** Another text for another look of certificates and cards, so that kept files of the old one are known. Follows from the templates. */
export const look: string = readdirSync(templates)
  .filter(name => name.endsWith('.typ'))
  .sort()
  .reduce(
    (hash, name) => hash.update(readFileSync(path.join(templates, name))),
    createHash('sha256').update(`${codeBeside}`),
  )
  .digest('hex');
