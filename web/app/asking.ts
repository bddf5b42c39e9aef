import { createContext } from 'react-router';
import type { Graph } from './graph';

/** The graph, as whoever looks at the page asks it. */
export const asking = createContext<Graph>();
