import { connectionOf } from '@conformity/subgraph';
import { IecreCertificate } from './certificate-type';

/** A page of certificates, by the end of their validity. */
export const IecreCertificateConnection = connectionOf('IecreCertificate', IecreCertificate);
