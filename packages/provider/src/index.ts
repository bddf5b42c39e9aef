export { mountProvider, type ProviderOptions } from './mount';
export { type DemonstrationPerson, demonstrationClients } from './provider';
