import { MaxLength } from '@conformity/subgraph';
import { Matches } from 'class-validator';
import { Field } from 'type-graphql';

/** An argument that says where letters go. */
export const EmailAddress = (): PropertyDecorator => (target, name) => {
  const decorators = [
    Field(() => String, { description: 'Where to: at most 254 characters.' }),
    MaxLength(254),
    Matches(/^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/, {
      message: 'is no e-mail address. Write it as name@example.org.',
    }),
  ];
  for (const decorate of decorators) decorate(target, name);
};
