export default definePageConfig({ navigationBarTitleText: '决定建议' });
