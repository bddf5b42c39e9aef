import { namesIn, readiness } from '../src';

test('however many ask, a part is asked once until it answers, and is missing where it does not answer in time', async () => {
  let asks = 0;
  const silent = () => {
    asks += 1;
    return new Promise<string[]>(() => {});
  };
  const lacking = readiness(new Map([['silent', silent]]));
  const missing = async () => namesIn(await lacking());
  const answers = await Promise.all(Array.from({ length: 100 }, missing));
  expect(answers).toEqual(answers.map(() => ['silent']));
  expect(await missing()).toEqual(['silent']);
  expect(asks).toBe(1);
});
