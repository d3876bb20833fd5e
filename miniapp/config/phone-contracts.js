/**
 * Babel plugin for the shared contracts on the phone. What only the server reads of an endpoint – its documentation, its refusals, its clauses, its rate class, the
 * schemas of requests and answers – stays out of the bundle; and as building a schema does nothing else, every call is marked pure, so that schemas nobody holds any more are
 * left out too. Types are checked before, on the whole of them; what people write is checked by the forms, and by the server again.
 */
const serversOwn = new Set(['summary', 'refusals', 'clauses', 'throttle', 'produces', 'response', 'params', 'query', 'body']);

module.exports = function phoneContracts() {
  return {
    visitor: {
      CallExpression(path, state) {
        if (!/[\\/]shared[\\/]src[\\/]contracts[\\/]/.test(state.filename ?? '')) return;
        // Calls inside functions are for their effect too, such as putting a request's query together.
        if (!path.getFunctionParent()) path.addComment('leading', '#__PURE__');
        const [definition] = path.node.arguments;
        if (path.node.callee.type !== 'Identifier' || path.node.callee.name !== 'endpoint' || definition?.type !== 'ObjectExpression') return;
        definition.properties = definition.properties.filter((property) => property.type !== 'ObjectProperty' || property.key.type !== 'Identifier' || !serversOwn.has(property.key.name));
      },
    },
  };
};
