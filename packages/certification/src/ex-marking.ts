/** Equipment protection levels: of mines, gas and dust (IEC 60079-0). */
export const Epl = { Ma: 'Ma', Mb: 'Mb', Ga: 'Ga', Gb: 'Gb', Gc: 'Gc', Da: 'Da', Db: 'Db', Dc: 'Dc' } as const;
export type Epl = keyof typeof Epl;

/** Temperature classes of group II, by falling temperature (IEC 60079-0). */
export const TemperatureClass = { T1: 'T1', T2: 'T2', T3: 'T3', T4: 'T4', T5: 'T5', T6: 'T6' } as const;
export type TemperatureClass = keyof typeof TemperatureClass;

/** What lists show of an IECEx certificate beside its number (IECEx update, March 2012: a unit verification as V). */
export const NumberSuffix = { X: 'X', U: 'U', V: 'V' } as const;
export type NumberSuffix = keyof typeof NumberSuffix;
