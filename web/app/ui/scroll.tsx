import type { ReactNode } from 'react';

/** What is wider than a phone, and is moved by finger and by keyboard. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
  <div className="scroll" role="group" tabIndex={0} aria-label={label}>
    {children}
  </div>
);
