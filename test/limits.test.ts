import { subgraphs } from '@conformity/program';
import { getMetadataStorage, type ValidationTypes } from 'class-validator';

interface Limit {
  target: { name: string } | string;
  propertyName: string;
  type: keyof typeof ValidationTypes | string;
  name?: string;
  message?: unknown;
}

/** Of every class of every subgraph, what class-validator keeps. */
const limits = [
  ...(getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Limit[]> }).validationMetadatas.values(),
].flat();
const ours = ['maxLength', 'length', 'arrayMaxSize', 'min', 'max', 'isCountry'];
const asksForNothing = ['nestedValidation', 'conditionalValidation'];

test('every limit on what is typed refuses in our own words, not in those of class-validator', () => {
  expect(subgraphs.length).toBeGreaterThan(0);
  expect(limits.length).toBeGreaterThan(100);
  const foreign = limits.filter(
    ({ type, name = '', message }) => !asksForNothing.includes(type) && !ours.includes(name) && !message,
  );
  expect(foreign.map(({ target, propertyName, name }) => `${Object(target).name}.${propertyName}: ${name}`)).toEqual(
    [],
  );
});
