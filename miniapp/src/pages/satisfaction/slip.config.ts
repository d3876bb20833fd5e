export default definePageConfig({ navigationBarTitleText: '客户测评票' });
