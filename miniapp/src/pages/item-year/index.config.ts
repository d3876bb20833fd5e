export default definePageConfig({ navigationBarTitleText: '实施过程' });
