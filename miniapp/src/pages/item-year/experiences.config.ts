export default definePageConfig({ navigationBarTitleText: '经验库' });
