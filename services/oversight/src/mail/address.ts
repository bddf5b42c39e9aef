import { MaxLength } from '@conformity/subgraph';
import { Matches } from 'class-validator';
import { Field } from 'type-graphql';

/**
 * A plain name at a domain: no comment, group or other dot (RFC 5322), by which mail goes elsewhere than it reads, and nothing that is not seen.
 */
const plain = /^[^\s\p{C}@<>()[\]\\:,;"]+@[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;

/** An argument that says where letters go. */
export const EmailAddress = (): PropertyDecorator => (target, name) => {
  const decorators = [
    Field(() => String, { description: 'Where to: at most 254 characters.' }),
    MaxLength(254),
    Matches(plain, { message: 'is no e-mail address. Write it as name@example.org.' }),
  ];
  for (const decorate of decorators) decorate(target, name);
};
