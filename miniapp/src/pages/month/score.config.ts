export default definePageConfig({ navigationBarTitleText: '月度评分' });
