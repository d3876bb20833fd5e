export default definePageConfig({ navigationBarTitleText: '安全帽标志' });
