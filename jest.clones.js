// What Jest gives tests as structuredClone makes objects of another realm, which oidc-provider does not take for plain ones.
const clone = globalThis.structuredClone;
const isPlain = value =>
  Array.isArray(value) ? value.every(isPlain) : !value || typeof value !== 'object' || isPlainObject(value);
const isPlainObject = value => Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);

globalThis.structuredClone = (value, options) =>
  value && typeof value === 'object' && isPlain(value) ? JSON.parse(JSON.stringify(value)) : clone(value, options);
