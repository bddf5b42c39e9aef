import { randomUUID } from 'node:crypto';
import { sizes } from './sizes';

const activities = [
  'Design',
  'Development',
  'Manufacture',
  'Assembly',
  'Testing',
  'Inspection',
  'Calibration',
  'Packaging',
  'Storage',
  'Sales',
];
const objects = 50;
const pool = Array.from({ length: activities.length * objects }, (_, index) => {
  const object = String(Math.floor(index / activities.length) + 1).padStart(2, '0');
  return `${activities[index % activities.length]} of Part ${object}`;
});

/** What is done at a site: so many clauses from its place in the pool on, so that neighbours share some of them. */
const clausesAt = (site: number): string[] =>
  Array.from({ length: sizes.activities }, (_, index) => pool[(site * 37 + index) % pool.length] ?? '');

const location = (site: number, given: object = {}) => ({
  name: `Works ${site}`,
  address: `Generated Road ${site}, Demonstration City`,
  country: 'ZZ',
  scopeAtThisLocation: { text: clausesAt(site).join('; ') },
  ...given,
});

/** A set of a master and so many additional sites that no rule refuses, of an organisation of its own. */
export function aSet(sites: number) {
  const numbers = Array.from({ length: sites + 1 }, (_, site) => site);
  return {
    scheme: 'IECQ_HSPM',
    holder: { name: `Generated Works ${randomUUID()} (not a real company)`, country: 'ZZ' },
    standards: [{ standard: 'IECQ QC 080000', edition: '4.0' }],
    rules: ['IECQ 03-5'],
    scopeOfCertification: { text: [...new Set(numbers.flatMap(clausesAt))].join('; ') },
    master: location(0, { controlPoint: 'HEAD_OFFICE' }),
    sites: numbers.slice(1).map(site => location(site)),
    signatory: { name: 'Iris Officer', position: 'Certification officer (demonstration)' },
  };
}
