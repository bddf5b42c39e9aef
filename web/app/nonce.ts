import { createContext } from 'react';

/** By which the policy of the page lets its own scripts and styles in; empty in a browser. */
export const Nonce = createContext('');
