// The yardstick: Fastify and mysql2 alone, doing the product's SQL and sending the product's payload.
import { createHash, randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import { createPool } from 'mysql2/promise';

const { url, port, plaqueStatements, ballotStatements } = JSON.parse(process.env.BENCH_PLAN);
const pool = createPool({ uri: url, connectionLimit: 20, charset: 'utf8mb4_unicode_ci', timezone: 'Z' });
const app = Fastify({ logger: false });

const freshId = () => randomBytes(13).toString('hex');
const fill = (statement, values) => statement.replace(/\{\{(\w+)\}\}/g, (_, name) => (name === 'fresh' ? freshId() : values[name]));

app.get('/plaque/:code', async (request, reply) => {
  const [[current]] = await pool.execute(plaqueStatements[0], [request.params.code]);
  const [[released]] = await pool.execute(plaqueStatements[1], [current.version_id]);
  const content = JSON.parse(released.content);
  const body = Buffer.from(JSON.stringify({ code: request.params.code, state: 'shown', name: content.name, organisation: released.released_organisation, notice: null, content, releasedOn: released.released_on, rateableBranchId: released.rateable_branch_id }));
  return reply.header('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`).type('application/json; charset=utf-8').send(body);
});

app.post('/ballot', async (request) => {
  const { token, person, subject } = request.body;
  const values = { hash: createHash('sha256').update(token).digest('hex'), person, subject };
  const connection = await pool.getConnection();
  try {
    for (const statement of ballotStatements) await connection.query(fill(statement, values));
    return { done: true };
  } finally {
    connection.release();
  }
});

await app.listen({ port, host: '127.0.0.1' });
