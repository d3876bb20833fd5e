import { House } from '../support/house.js';

describe('the schema', () => {
  it('is the same in migrations and entities: no difference is pending', async () => {
    const house = await House.open();
    const pending = await house.source.driver.createSchemaBuilder().log();
    expect(pending.upQueries.map((query) => query.query)).toEqual([]);
    await house.close();
  });
});
