import { countryPattern } from '@conformity/certification';
import { ValidateBy, type ValidationArguments } from 'class-validator';

const inCapitals = (typed: unknown) => (typeof typed === 'string' ? typed.trim().toUpperCase() : '');

/** Takes a country code in letters of any size, and keeps it in capitals. What is none is BAD_INPUT. */
export const IsCountry = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCountry',
    validator: {
      validate: (typed, given) => {
        const code = inCapitals(typed);
        if (given) (given.object as Record<string, unknown>)[given.property] = countryPattern.test(code) ? code : typed;
        return countryPattern.test(code);
      },
      defaultMessage: (given?: ValidationArguments) =>
        given && inCapitals(given.value)
          ? `"${String(given.value).slice(0, 100)}" is not a country code. Write the two letters of ISO 3166-1, such as DE.`
          : 'is empty. Write the two letters of ISO 3166-1, such as DE, or leave it out.',
    },
  });
