import { asLinkedData, noteOnIssue, wholeNumber } from '../app/certificate';

const history = [0, 1, 2].map(issueNumber => ({ issueNumber, issuedOn: '2024-01-01' }));

test('who holds an older issue is told so, and who holds one that the register does not have', () => {
  expect(noteOnIssue(0, { issueNumber: 2, history })).toBe('older');
  expect(noteOnIssue(7, { issueNumber: 2, history })).toBe('noSuchIssue');
  expect(noteOnIssue(2, { issueNumber: 2, history })).toBeNull();
  expect(noteOnIssue(null, { issueNumber: 2, history })).toBeNull();
});

test.each(['', 'x', '-1', '1e3', '99999999999'])('no issue is read from %j', text => {
  expect(wholeNumber(text)).toBeNull();
});

test('search engines are never told that something is in force which is not', () => {
  const certificate = { number: 'N', title: 'T', issuer: { name: 'B' }, effectiveStatus: 'SUSPENDED' };
  const said = asLinkedData(certificate as never, 'https://register.example/c/N');
  expect(said.certificationStatus).toBe('https://schema.org/CertificationInactive');
});
