import { connectionOf } from '@conformity/subgraph';
import { ExPersonCertificate } from './certificate-type';

/** A page of certificates, by the end of their validity. */
export const PersonCertificateConnection = connectionOf('PersonCertificate', ExPersonCertificate);
