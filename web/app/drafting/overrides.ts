/** The rules that an officer sets aside, each with the reason that was written beside it. */
export const overridesIn = (form: FormData): { rule: string; reason: string }[] =>
  [...form].flatMap(([name, reason]) =>
    name.startsWith('override:') && String(reason).trim()
      ? [{ rule: name.slice('override:'.length), reason: String(reason).trim() }]
      : [],
  );
