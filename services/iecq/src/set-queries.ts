import { type CalendarDate, grammarOf } from '@conformity/certification';
import { bodyArg, issuedOnArg, PrintedPreview } from '@conformity/scheme';
import { type Context, lookUp } from '@conformity/subgraph';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Loaders } from './loaders';
import { IecqScheme, schemes } from './schemes';
import { ScopeMatrix } from './scope-matrix';
import { checkSet, matrixOfSet, previewSet } from './set-checks';
import { IecqSetInput } from './set-input';
import { findingView, IecqSet, SetFindingView, type SetView, setNamed, setOfCertificate } from './set-type';

type Asking = Context<Loaders>;

const idOfSetArg = () =>
  Arg('id', () => ID, { nullable: true, description: 'Of the set, or of any of its certificates.' });
const unsavedArg = () =>
  Arg('input', () => IecqSetInput, { nullable: true, description: 'The set as it would be; left out, the draft.' });

@Resolver()
export class SetQueries {
  @Directive('@cacheControl(maxAge: 300)')
  @Query(() => [IecqScheme], { description: 'The schemes of IECQ, as far as public sources tell.' })
  iecqSchemes(): readonly IecqScheme[] {
    return schemes;
  }

  @Query(() => IecqSet, {
    nullable: true,
    description:
      'The set that a certificate belongs to, by the id or number of any of its certificates, however it is typed.',
  })
  iecqSet(
    @Arg('id', () => ID, {
      nullable: true,
      description: 'Of any certificate of the set, or of the set itself. Give it or the number.',
    })
    id: string | null,
    @Arg('number', () => String, {
      nullable: true,
      description: 'Such as `IECQ-H DEMO 26.0003-01`. Give it or the id.',
    })
    number: string | null,
    @Ctx() { loaders }: Asking,
  ): Promise<SetView | null> {
    return lookUp(
      { id, number },
      {
        id: wanted => setNamed(loaders, wanted),
        number: async typed => {
          const key = grammarOf('IECQ_COC').read(typed)?.key;
          const found = key && (await loaders.documentByKey.load(key));
          return found ? setOfCertificate(loaders, found.id) : null;
        },
      },
    );
  }

  @Query(() => [SetFindingView], {
    description:
      'What issuing the set would find: of its draft (id; of what is public where there is none), of a set that is not saved (input), or of the input instead of the draft. Writes nothing and takes no number.',
  })
  async checkIecqSet(
    @idOfSetArg() id: string | null,
    @unsavedArg() input: IecqSetInput | null,
    @bodyArg() bodyId: string | null,
    @issuedOnArg() issuedOn: CalendarDate | null,
    @Ctx() ctx: Asking,
  ): Promise<SetFindingView[]> {
    return (await checkSet(ctx, { id, input, bodyId, issuedOn })).map(findingView);
  }

  @Directive('@cost(weight: 20)')
  @Query(() => ScopeMatrix, {
    description:
      'What is done where, as the scopes of a set are understood: of its draft (id), of a set that is not saved (input), or of the input instead of the draft.',
  })
  matrixIecqSet(
    @idOfSetArg() id: string | null,
    @unsavedArg() input: IecqSetInput | null,
    @bodyArg() bodyId: string | null,
    @Ctx() ctx: Asking,
  ): Promise<ScopeMatrix> {
    return matrixOfSet(ctx, { id, input, bodyId });
  }
}

/** How a set would be printed. */
@Resolver()
export class SetPreview {
  @Query(() => [PrintedPreview], {
    description:
      'How each certificate of a set would be printed, the master first: of its draft (id), of a set that is not saved (input), or of the input instead of the draft. Writes nothing and takes no number.',
  })
  async previewIecqSet(
    @idOfSetArg() id: string | null,
    @unsavedArg() input: IecqSetInput | null,
    @bodyArg() bodyId: string | null,
    @Ctx() ctx: Asking,
  ): Promise<PrintedPreview[]> {
    return (await previewSet(ctx, { id, input, bodyId })).map(document => ({ document }));
  }
}
