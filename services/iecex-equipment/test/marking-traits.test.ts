import { traitsOfMarking } from '../src/marking-traits';

test.each([
  [
    'Ex db eb IIC T6...T4 Gb',
    { typesOfProtection: ['d', 'e'], equipmentGroups: ['IIC'], epls: ['Gb'], temperatureClasses: ['T4', 'T5', 'T6'] },
  ],
  [
    'Ex ia IIC T4 Ga\nEx ia IIIC T135°C Da',
    { typesOfProtection: ['i'], equipmentGroups: ['IIC', 'IIIC'], epls: ['Da', 'Ga'], temperatureClasses: ['T4'] },
  ],
  ['[Ex ia Ga] IIC', { typesOfProtection: ['i'], equipmentGroups: ['IIC'], epls: ['Ga'], temperatureClasses: [] }],
  [
    'Ex db [ia Ga] IIB T4 Gb',
    { typesOfProtection: ['d'], equipmentGroups: ['IIB'], epls: ['Ga', 'Gb'], temperatureClasses: ['T4'] },
  ],
  ['Ex nA IIC T3 Gc', { typesOfProtection: ['n'], equipmentGroups: ['IIC'], epls: ['Gc'], temperatureClasses: ['T3'] }],
  [
    'Ex op is IIC T4 Ga',
    { typesOfProtection: ['op'], equipmentGroups: ['IIC'], epls: ['Ga'], temperatureClasses: ['T4'] },
  ],
  ['not a marking', { typesOfProtection: [], equipmentGroups: [], epls: [], temperatureClasses: [] }],
])('%s is filtered by what it says', (marking, traits) => {
  expect(traitsOfMarking(marking)).toEqual(traits);
});
