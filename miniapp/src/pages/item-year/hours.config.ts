export default definePageConfig({ navigationBarTitleText: '义务献工' });
