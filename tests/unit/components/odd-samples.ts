import type { Paper } from '@/lib/paper/paper';
import { METAGPT, paper } from './samples';

/** Invented papers that strain a layout: the longest, the shortest, other scripts. */

export const LONG_TITLE = paper({
  id: '2406.01234',
  title:
    'On the Unreasonable Persistence of Long Titles in the Literature of Machine Learning, with an Appendix on Their ' +
    'Subtitles, a Proof That Neither Can Be Shortened, and a Benchmark of Two Hundred and Twelve Counterexamples',
});

export const SHORT = paper({
  id: '1706.03762',
  title: 'ReAct',
  authors: ['Ada Lovelace'],
  summary: 'Thinks, then acts, then thinks again.',
  abstract: 'Two short sentences. Nothing to fold.',
  keywords: ['agents'],
  organization: null,
  githubRepo: null,
});

const GIVEN = ['Mary', 'Wei', 'Priya', 'José', 'Olga', 'Kwame', 'Yuki', 'Ingrid', 'Fatima', 'Liam'];
const FAMILY = [
  'Anderson',
  'Zhang',
  'Raghunathan',
  'García',
  'Ivanova',
  'Mensah',
  'Tanaka',
  'Lindqvist',
  'Haddad',
  'Li',
];

export const MANY_AUTHORS = paper({
  id: '2501.09999',
  title: 'The Authors of This Paper',
  authors: Array.from({ length: 500 }, (_, i) => {
    const initial = String.fromCharCode(65 + Math.floor(i / 100) * 3);
    return `${GIVEN[i % 10]} ${initial}. ${FAMILY[Math.floor(i / 10) % 10]}`;
  }),
});

export const SILENT = paper({
  id: '2402.02222',
  title: 'Neither Voted on Nor Abstracted',
  abstract: '',
  upvotes: null,
  comments: null,
});

export const CHINESE = paper({
  id: '2503.01888',
  title: '面向多智能体协作的元编程框架：从标准作业流程到可执行代码',
  authors: ['洪思睿', '郑夏武', 'Jonathan Chen', '程宇恒', '王金林'],
  organization: { name: 'deepwisdom', fullname: '深度赋智' },
  summary: '为每个智能体分配软件公司中的角色，并给出书面流程，使它们的工作彼此衔接。',
  abstract:
    '语言模型智能体组成的团队在只依靠聊天时容易失去线索。本文将标准作业流程转化为提示，让智能体相互传递文档而不是消息，' +
    '并在工作继续之前由下一个智能体检查上一个智能体的产出。在软件任务上，其结果比基于聊天的团队更加连贯，每个项目的费用不到两美元。' +
    '消融实验逐一去除各个角色：没有审阅者时代码仍可运行，没有架构师时则不能。代码与流程均已公开。',
  keywords: ['多智能体系统', '标准作业流程', '代码生成'],
});

export const ARABIC = paper({
  id: '2504.02777',
  title: 'إطار للبرمجة الفوقية من أجل تعاون الوكلاء المتعددين',
  authors: ['محمد بن موسى', 'فاطمة الفهري', 'Jonathan Chen', 'ابن الهيثم', 'مريم الإسطرلابي'],
  organization: { name: 'kaust', fullname: 'جامعة الملك عبد الله للعلوم والتقنية' },
  summary: 'يعطي كل وكيل دورًا من أدوار شركة برمجيات وإجراءً مكتوبًا يتبعه، فتتكامل أعمالهم.',
  abstract:
    'تفقد فرق الوكلاء المبنية على النماذج اللغوية الخيط عندما تكتفي بالمحادثة. هنا تُحوَّل إجراءات العمل القياسية إلى تعليمات، ' +
    'ويتبادل الوكلاء الوثائق بدل الرسائل، ويُفحص ما ينتجه كل واحد قبل أن يستمر العمل. وفي مهام البرمجة تكون النتيجة أكثر تماسكًا ' +
    'مما تنتجه الفرق القائمة على المحادثة وبكلفة تقل عن دولارين للمشروع الواحد.',
  keywords: ['أنظمة متعددة الوكلاء', 'توليد الشفرة', 'MetaGPT'],
});

/** Much refers to it on Hugging Face, and it has a page of its own. */
export const LINKED: Paper = {
  ...METAGPT,
  projectPage: 'https://metagpt.example.org/',
  models: [
    'geekan/MetaGPT-7B',
    'a-group-with-a-rather-long-name/meta-programmer-70b-instruct-gguf',
    'x/y',
    'x/z',
    'q/r',
  ],
  datasets: ['geekan/SoftwareDev'],
  spaces: ['geekan/Studio', 'demo-house/meta-chat', 'deepwisdom/agents'],
};
