export default definePageConfig({ navigationBarTitleText: '写月度总结' });
