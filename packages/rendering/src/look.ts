import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templates } from './typesetter';
import { translations } from './words';

/** Raised where code beside the templates changes how documents look. */
const codeBeside = 3;

/** Another text for another look of certificates and cards, so that kept files of the old one are known. Follows from the templates and translations. */
export const look: string = [templates, translations]
  .flatMap(folder => readdirSync(folder).map(name => path.join(folder, name)))
  .filter(name => /\.(typ|json)$/.test(name))
  .sort()
  .reduce((hash, name) => hash.update(readFileSync(name)), createHash('sha256').update(`${codeBeside}`))
  .digest('hex');
