export default definePageConfig({ navigationBarTitleText: '载体看板' });
