// Preloaded into a server under test: a journey that lasts weeks tells it how many days have gone by.
const Now = Date;
let ahead = 0;

globalThis.Date = class extends Now {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(Now.now() + ahead);
  }

  static now() {
    return Now.now() + ahead;
  }
};

process.on('message', ({ days }) => {
  ahead += days * 86_400_000;
  process.send({ moved: true });
});
process.channel.unref();
