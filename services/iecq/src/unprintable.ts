import { type Finding, findingsOf } from '@conformity/certification';
import { lettersPrintable, previewOf } from '@conformity/scheme';
import { certificateScheme } from './certificate-scheme';
import type { SetSubject } from './set-facts';

/** What of the certificates that are issued cannot be printed, by where it stands in the input, once each. */
export function unprintable({ master, sites, body, isIssued, plan }: SetSubject): Finding[] {
  const found = [master, ...sites].filter(isIssued).flatMap(planned => {
    const at = planned === master ? 'master' : `sites[${sites.indexOf(planned)}]`;
    // What is derived stands in the words of what was typed.
    const { organisationKey: _, doneHere: __, ...typed } = planned.content;
    const content = { ...typed, ...(typed.master && { printedScope: plan.scope }) };
    const printed = previewOf(
      certificateScheme,
      { ...planned.content, ...content },
      { document: null, body, issueNumber: 1 },
    );
    return findingsOf([lettersPrintable], { content, printed }).map(finding => ({
      ...finding,
      field: finding.field
        .replace(/^site\./, `${at}.`)
        .replace(/^(scopeAtThisLocation|cbCertificateNumber|approvedComponents|testTypes|annexes)\b/, `${at}.$1`)
        .replace(/^(ownScope|printedScope)\b/, 'scopeOfCertification'),
    }));
  });
  return [...new Map(found.map(finding => [finding.field, finding])).values()];
}
