import { House } from '../support/house.js';

describe('the schema', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('is the same in migrations and entities: no difference is pending', async () => {
    const pending = await house.source.driver.createSchemaBuilder().log();
    expect(pending.upQueries.map((query) => query.query)).toEqual([]);
  });
});
