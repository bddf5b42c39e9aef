import { subgraph as directory } from '@conformity/directory';
import { subgraph as documents } from '@conformity/documents';
import { subgraph as iecee } from '@conformity/iecee';
import { subgraph as iecexEquipment } from '@conformity/iecex-equipment';
import { subgraph as iecexMarks } from '@conformity/iecex-marks';
import { subgraph as iecexPersons } from '@conformity/iecex-persons';
import { subgraph as iecexServices } from '@conformity/iecex-services';
import { subgraph as iecq } from '@conformity/iecq';
import { subgraph as iecre } from '@conformity/iecre';
import { subgraph as oversight } from '@conformity/oversight';
import { subgraph as register } from '@conformity/register-subgraph';
import type { Subgraph } from '@conformity/subgraph';

/** Every subgraph of the graph. A new one is added here and nowhere else. */
// Each has loaders of its own, of which a list of all knows nothing.
export const subgraphs = [
  register,
  directory,
  iecexEquipment,
  iecexServices,
  iecexPersons,
  iecexMarks,
  iecq,
  iecee,
  iecre,
  documents,
  oversight,
] as unknown as readonly Subgraph[];
