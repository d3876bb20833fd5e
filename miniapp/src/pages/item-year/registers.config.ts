export default definePageConfig({ navigationBarTitleText: '为群众解难' });
