import { protectionFamilies } from '@conformity/certification';

test.each([
  ['Ex db eb, ia', ['d', 'e', 'i']],
  ['"d"', ['d']],
  ['D', ['d']],
  ['Ex op is', ['op']],
  ['nA nC', ['n']],
  ['pxb pyb pzc pv', ['p']],
  ['tD iaD', ['t', 'i']],
  ['db', ['d']],
  ['Ex d', ['d']],
  ['Exdb', ['d']],
  ['Ex de [ia]', ['d', 'e', 'i']],
  ['Flameproof enclosure d', ['d']],
  ['Flameproof enclosures "db"', ['d']],
  ['Flameproof "d", Increased Safety "e" and intrinsic safety', ['d', 'e', 'i']],
  ['Dust ignition protection by enclosure', ['t']],
  ['Protection by enclosure t', ['t']],
  ['Type of protection: non-sparking', ['n']],
  ['pressurized enclosure p', ['p']],
  ['non-electrical', ['h']],
  ['trace heating', ['trace heating']],
  ['hello', ['hello']],
  [' ', ['']],
])('%s names the types %j', (text, families) => {
  expect(protectionFamilies(text)).toEqual(families);
});
