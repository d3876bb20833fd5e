export default definePageConfig({ navigationBarTitleText: '争先活动' });
