import { measure } from './measure.js';
it('x', () => {
  const m = measure(process.env.HALF as 'development');
  console.log(JSON.stringify(m, null, 1));
});
