<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Catalogue</name>
        <message>
            <source>The list of recommended models is damaged. Install the program once more.</source>
            <translation>推荐模型列表已损坏。请重新安装本程序。</translation>
        </message>
    </context>
    <context>
        <name>ClearButton</name>
        <message>
            <source>Clear the field</source>
            <translation>清空输入框</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>无法读取 %1：%2。</translation>
        </message>
        <message>
            <source>Another SuperInstance uses this data folder but does not answer; end it and try again.</source>
            <translation>另一个 SuperInstance 正在使用这个数据文件夹，但没有回应；请结束它后再试。</translation>
        </message>
        <message>
            <source>The trace cannot be written to %1: %2.</source>
            <translation>无法把追踪记录写入 %1：%2。</translation>
        </message>
    </context>
    <context>
        <name>Council</name>
        <message>
            <source>What the model wrote had not the form that was asked for.</source>
            <translation>模型写出的内容不符合要求的格式。</translation>
        </message>
    </context>
    <context>
        <name>Download</name>
        <message>
            <source>The disk has not enough room: %1 more are needed. Make room, or choose a smaller model.</source>
            <translation>磁盘空间不足:还需要 %1。请腾出空间,或选择较小的模型。</translation>
        </message>
    </context>
    <context>
        <name>Ethos</name>
        <message>
            <source>The model that checks says: “%1”</source>
            <translation>负责核对的模型说：“%1”</translation>
        </message>
    </context>
    <context>
        <name>Forgetting</name>
        <message>
            <source>All is forgotten but these files, which could not be erased; delete them yourself: %1.</source>
            <translation>所有内容都已清除，只有这些文件未能删除；请自行删除：%1。</translation>
        </message>
    </context>
    <context>
        <name>ModelRegistry</name>
        <message>
            <source>Built-in method</source>
            <translation>内置方法</translation>
        </message>
    </context>
    <context>
        <name>ModelServer</name>
        <message>
            <source>This model can only quote. Choose another one for this agent.</source>
            <translation>此模型只能引用原文。请为这个智能体选择另一个模型。</translation>
        </message>
    </context>
    <context>
        <name>NewFile</name>
        <message>
            <source>%1 is there already. Replace it?</source>
            <translation>%1 已存在。要替换吗？</translation>
        </message>
    </context>
    <context>
        <name>PassedOver</name>
        <message>
            <source>Keys, certificates and encrypted files</source>
            <translation>密钥、证书和加密文件</translation>
        </message>
        <message>
            <source>Password stores</source>
            <translation>密码库</translation>
        </message>
        <message>
            <source>Browser profiles</source>
            <translation>浏览器配置文件</translation>
        </message>
        <message>
            <source>What version control keeps for itself</source>
            <translation>版本控制的内部文件</translation>
        </message>
        <message>
            <source>What programs build or download for themselves</source>
            <translation>程序自行生成或下载的文件</translation>
        </message>
        <message>
            <source>Backup copies of editors</source>
            <translation>编辑器的备份副本</translation>
        </message>
        <message>
            <source>Hidden files and folders</source>
            <translation>隐藏的文件和文件夹</translation>
        </message>
        <message>
            <source>The library of SuperInstance itself</source>
            <translation>SuperInstance 自己的文档库</translation>
        </message>
        <message>
            <source>What you took out of the library</source>
            <translation>您移出文档库的内容</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Only the first %1 of %2 pages were read, because this PDF takes very long to read.</source>
            <translation>只读取了前 %1 页（共 %2 页），因为读取这个 PDF 需要很长时间。</translation>
        </message>
    </context>
    <context>
        <name>Retriever</name>
        <message>
            <source>Document</source>
            <translation>文档</translation>
        </message>
    </context>
    <context>
        <name>Signal</name>
        <message>
            <source>What was waited for has ended.</source>
            <translation>所等待的操作已经结束。</translation>
        </message>
    </context>
    <context>
        <name>StateFile</name>
        <message>
            <source>This could not be saved: %1 cannot be written. See whether the disk is full and whether you may write there, then try again.</source>
            <translation>无法保存：不能写入 %1。请检查磁盘是否已满、您是否有写入权限，然后重试。</translation>
        </message>
    </context>
    <context>
        <name>Terminal</name>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>无法写入 %1：%2。</translation>
        </message>
        <message>
            <source>The results could not be written.</source>
            <translation>结果未能写入。</translation>
        </message>
        <message>
            <source>%1 could not be written completely; is the disk full?</source>
            <translation>%1 未能完整写入；磁盘是不是满了？</translation>
        </message>
    </context>
    <context>
        <name>Transcript</name>
        <message>
            <source>You asked</source>
            <translation>您的问题</translation>
        </message>
        <message>
            <source>SuperInstance: %1</source>
            <translation>SuperInstance：%1</translation>
        </message>
        <message>
            <source>SuperInstance is working on the answer</source>
            <translation>SuperInstance 正在准备回答</translation>
        </message>
    </context>
    <context>
        <name>Vault</name>
        <message>
            <source>This program lacks part of itself; install it again.</source>
            <translation>程序缺少自身的一部分；请重新安装。</translation>
        </message>
        <message>
            <source>The library was made by a newer version of SuperInstance. Use that version, or choose another folder with --data-dir.</source>
            <translation>这个文档库是由更新版本的 SuperInstance 创建的。请使用那个版本，或用 --data-dir 选择另一个文件夹。</translation>
        </message>
        <message>
            <source>The library cannot be searched on this computer: its SQLite lacks full-text search.</source>
            <translation>在这台计算机上无法搜索文档库：它的 SQLite 缺少全文搜索功能。</translation>
        </message>
        <message>
            <source>The library is damaged.</source>
            <translation>文档库已损坏。</translation>
        </message>
        <message>
            <source>The library is damaged: its index does not fit its documents.</source>
            <translation>文档库已损坏：索引与文档不相符。</translation>
        </message>
        <message>
            <source>This file is not in the library any more.</source>
            <translation>这个文件已不在文档库中。</translation>
        </message>
        <message>
            <source>This conversation is no longer there. Begin a new one.</source>
            <translation>这个对话已不存在。请开始一个新对话。</translation>
        </message>
        <message>
            <source>The program ended while this answer was being written. Ask again to have it whole.</source>
            <translation>写这个回答时程序结束了。请重新提问以得到完整的回答。</translation>
        </message>
        <message>
            <source>This message is no longer there. Open the conversation again.</source>
            <translation>这条消息已不存在。请重新打开对话。</translation>
        </message>
        <message>
            <source>This answer is no longer there. Open the conversation again.</source>
            <translation>这条回答已不存在。请重新打开该对话。</translation>
        </message>
        <message>
            <source>What this answer quoted was taken out of the library, and its quotations with it.</source>
            <translation>此回答所引用的内容已从文档库中移除，引文也随之移除。</translation>
        </message>
        <message>
            <source>“%1” is not in the library. Add it first.</source>
            <translation>“%1”不在资料库中。请先添加它。</translation>
        </message>
        <message>
            <source>The collection needs a name.</source>
            <translation>集合需要一个名称。</translation>
        </message>
        <message>
            <source>“%1” is in “%2” together with its folder. Take that folder out of the collection, or move it to another.</source>
            <translation>“%1”随其文件夹一起在“%2”中。请把该文件夹移出此集合,或移到另一个集合。</translation>
        </message>
        <message>
            <source>Some of its folders may be missing: add them again.</source>
            <translation>其中的一些文件夹可能缺失：请重新添加。</translation>
        </message>
        <message>
            <source>Some files may be missing in collections: put them in again.</source>
            <translation>集合中可能缺少一些文件：请重新放入。</translation>
        </message>
        <message>
            <source>Files that you took out of a folder may be read again: take them out once more.</source>
            <translation>您从文件夹中移出的文件可能会被重新读取：请再次移出。</translation>
        </message>
        <message>
            <source>Some conversations, or parts of them, are lost.</source>
            <translation>一些对话或其中的部分内容已丢失。</translation>
        </message>
        <message>
            <source>The library was damaged. It was set aside as %1, and nothing of it could be taken over: add your folders again.</source>
            <translation>文档库已损坏。它已另存为 %1，其中没有任何内容可以保留：请重新添加您的文件夹。</translation>
        </message>
        <message>
            <source>The library was damaged. It was set aside as %1; your folders, collections and conversations were taken over, and your documents are read anew.</source>
            <translation>文档库已损坏。它已另存为 %1；您的文件夹、集合和对话已保留，您的文档正在重新读取。</translation>
        </message>
        <message>
            <source>The library was damaged. It was set aside as %1; what could still be read of it was taken over, and your documents are read anew.</source>
            <translation>文档库已损坏。它已另存为 %1；其中仍可读取的内容已保留，您的文档正在重新读取。</translation>
        </message>
        <message>
            <source>What you took out may still be read in an old, damaged library that could not be erased. Delete it yourself: %1.</source>
            <translation>您移出的内容可能仍留在一个无法清除的旧的损坏文档库中。请自行删除：%1。</translation>
        </message>
    </context>
    <context>
        <name>VectorIndex</name>
        <message>
            <source>%1 holds what was removed and cannot be deleted. Delete it yourself.</source>
            <translation>%1 中含有已移除的内容，却无法删除。请自行删除。</translation>
        </message>
    </context>
    <context>
        <name>VectorMatrix</name>
        <message>
            <source>%1 cannot be written, so answers are found by their words alone. Look whether the disk is full.</source>
            <translation>无法写入 %1，因此只能凭字词查找回答。请检查磁盘是否已满。</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message numerus="yes">
            <source>%n not readable</source>
            <translation>
                <numerusform>%n 个无法读取</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, page %2, %3</source>
            <comment>file, page, date</comment>
            <translation>%1，第 %2 页，%3</translation>
        </message>
        <message>
            <source>%1, page %2</source>
            <comment>file, page</comment>
            <translation>%1，第 %2 页</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>file, date</comment>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>superinstance</name>
        <message>
            <source>Keep the library, settings and logs in this folder.</source>
            <translation>把文档库、设置和日志保存在这个文件夹中。</translation>
        </message>
        <message>
            <source>Write a trace of what is done, step by step, to this file (for Perfetto).</source>
            <translation>把每一步操作的追踪记录写入这个文件（供 Perfetto 查看）。</translation>
        </message>
        <message>
            <source>Print one JSON object per line.</source>
            <translation>每行输出一个 JSON 对象。</translation>
        </message>
        <message>
            <source>Start in the tray.</source>
            <translation>启动后停留在系统托盘。</translation>
        </message>
        <message>
            <source>Only this collection of the library.</source>
            <translation>仅限文档库中的这个集合。</translation>
        </message>
        <message>
            <source>Follow later changes of these files and folders.</source>
            <translation>跟踪这些文件和文件夹以后的更改。</translation>
        </message>
        <message>
            <source>At most this many results.</source>
            <translation>最多给出这么多条结果。</translation>
        </message>
        <message>
            <source>Search for each line of this file: qid, tab, query.</source>
            <translation>按此文件的每一行进行搜索：qid、制表符、查询。</translation>
        </message>
        <message>
            <source>Write the documents found for each query to this file (TREC format).</source>
            <translation>把每个查询找到的文档写入这个文件（TREC 格式）。</translation>
        </message>
        <message>
            <source>The name of the run in the TREC file.</source>
            <translation>TREC 文件中这次运行的名称。</translation>
        </message>
        <message>
            <source>Ask each question of this file: one JSON object per line.</source>
            <translation>提出此文件中的每个问题：每行一个 JSON 对象。</translation>
        </message>
        <message>
            <source>Write one JSON object per line to this file.</source>
            <translation>向这个文件写入结果，每行一个 JSON 对象。</translation>
        </message>
        <message>
            <source>How many questions to work on at a time.</source>
            <translation>同时处理多少个问题。</translation>
        </message>
        <message>
            <source>Add how the answer came about.</source>
            <translation>附上回答的形成过程。</translation>
        </message>
        <message>
            <source>Check each claim of this file: one JSON object per line.</source>
            <translation>核对此文件中的每条陈述：每行一个 JSON 对象。</translation>
        </message>
        <message>
            <source>Print the stored text.</source>
            <translation>输出已存储的文本。</translation>
        </message>
        <message>
            <source>“--%1” needs its verb.</source>
            <translation>“--%1”需要与对应的命令一起使用。</translation>
        </message>
        <message>
            <source>“--%1” does not go with “%2”.</source>
            <translation>“--%1”不能与“%2”一起使用。</translation>
        </message>
        <message>
            <source>“--%1” needs a path.</source>
            <translation>“--%1”需要一个路径。</translation>
        </message>
        <message>
            <source>“--%1” needs “--%2” as well.</source>
            <translation>“--%1”还需要“--%2”。</translation>
        </message>
        <message>
            <source>A batch takes no further words.</source>
            <translation>批处理不接受其他参数。</translation>
        </message>
        <message>
            <source>“verify” needs “--claims” and “--out”.</source>
            <translation>“verify”需要“--claims”和“--out”。</translation>
        </message>
        <message>
            <source>“%1” needs a file or folder.</source>
            <translation>“%1”需要一个文件或文件夹。</translation>
        </message>
        <message>
            <source>“%1” needs more words.</source>
            <translation>“%1”还缺少参数。</translation>
        </message>
        <message>
            <source>“%1” does not take that many words.</source>
            <translation>“%1”不接受这么多参数。</translation>
        </message>
        <message>
            <source>An empty word names no file or folder.</source>
            <translation>空的参数不代表任何文件或文件夹。</translation>
        </message>
        <message>
            <source>Use “config get KEY” or “config set KEY VALUE”.</source>
            <translation>请使用“config get 键”或“config set 键 值”。</translation>
        </message>
        <message>
            <source>“--%1” needs a whole number of at least 1.</source>
            <translation>“--%1”需要一个不小于 1 的整数。</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>显示此帮助。</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>显示版本。</translation>
        </message>
        <message>
            <source>What to do; without it the window opens.</source>
            <translation>要执行的命令；不给出则打开窗口。</translation>
        </message>
        <message>
            <source>“%1” is neither a verb nor a file; “superinstance --help” lists the verbs.</source>
            <translation>“%1”既不是命令，也不是文件；“superinstance --help”会列出所有命令。</translation>
        </message>
        <message>
            <source>%1, page %2</source>
            <translation>%1，第 %2 页</translation>
        </message>
        <message>
            <source>Pathos, Logos and Ethos agree.</source>
            <translation>Pathos、Logos 和 Ethos 意见一致。</translation>
        </message>
        <message>
            <source>Not found in what I have read.</source>
            <translation>在我已读取的内容中没有找到。</translation>
        </message>
        <message>
            <source>No consensus: read this with care.</source>
            <translation>没有达成共识：请谨慎阅读。</translation>
        </message>
        <message>
            <source>Withheld by Ethos.</source>
            <translation>已由 Ethos 拦下。</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>No answer.</source>
            <translation>没有回答。</translation>
        </message>
        <message>
            <source>quoted from</source>
            <translation>引自</translation>
        </message>
        <message>
            <source>supported by</source>
            <translation>有依据，见</translation>
        </message>
        <message>
            <source>contradicted by</source>
            <translation>与原文矛盾，见</translation>
        </message>
        <message>
            <source>not confirmed by</source>
            <translation>未证实，见</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Language: %1. Chunks: %2.</source>
            <translation>语言：%1。文本块：%2。</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>SuperInstance %1</source>
            <translation>SuperInstance %1</translation>
        </message>
        <message>
            <source>Data folder: %1 (%2)</source>
            <translation>数据文件夹：%1（%2）</translation>
        </message>
        <message>
            <source>Waiting: %1. Failed: %2. Offline: %3. Watched: %4.</source>
            <translation>等待：%1。失败：%2。离线：%3。跟踪：%4。</translation>
        </message>
        <message>
            <source>(general)</source>
            <translation>（常规）</translation>
        </message>
        <message>
            <source>The running SuperInstance ended before it had answered.</source>
            <translation>正在运行的 SuperInstance 在回应之前就结束了。</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>names no passage</source>
            <translation>未指明段落</translation>
        </message>
        <message>
            <source>Struck:</source>
            <translation>已划去：</translation>
        </message>
        <message>
            <source>Draft, being checked</source>
            <translation>草稿，正在核对</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Passages found so far:</source>
            <translation>目前找到的段落：</translation>
        </message>
        <message>
            <source>The answer is longer than can be shown; the rest is left out.</source>
            <translation>回答太长，无法全部显示；其余部分已省略。</translation>
        </message>
        <message>
            <source>The nearest passages:</source>
            <translation>最接近的段落：</translation>
        </message>
        <message>
            <source>Pathos</source>
            <translation>Pathos</translation>
        </message>
        <message>
            <source>Logos</source>
            <translation>Logos</translation>
        </message>
        <message>
            <source>Ethos</source>
            <translation>Ethos</translation>
        </message>
        <message>
            <source>There was nothing to check.</source>
            <translation>没有需要核对的内容。</translation>
        </message>
        <message>
            <source>You asked</source>
            <translation>您的提问</translation>
        </message>
        <message>
            <source>Understood as</source>
            <translation>理解为</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>一致程度</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>已读取</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>撰写者</translation>
        </message>
        <message>
            <source>Keep watching your folders in the tray, or quit?</source>
            <translation>要留在系统托盘里继续跟踪您的文件夹，还是退出？</translation>
        </message>
        <message>
            <source>Keep watching your folders in a minimised window, or quit?</source>
            <translation>要最小化窗口并继续跟踪您的文件夹，还是退出？</translation>
        </message>
        <message>
            <source>Close SuperInstance</source>
            <translation>关闭 SuperInstance</translation>
        </message>
        <message>
            <source>&amp;Keep watching in the tray</source>
            <translation>在系统托盘里继续跟踪(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Keep watching</source>
            <translation>继续跟踪(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Read in part</source>
            <translation>已部分读取</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Not readable</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>已移除</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>已暂停。</translation>
        </message>
        <message>
            <source>Everything is read.</source>
            <translation>全部读取完毕。</translation>
        </message>
        <message>
            <source>draft, from</source>
            <translation>草稿，出自</translation>
        </message>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>Closest passages; they may not answer you</source>
            <translation>最接近的段落；它们未必能回答您的问题</translation>
        </message>
        <message>
            <source>Withheld by Ethos</source>
            <translation>已由 Ethos 拦下</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>没有回答</translation>
        </message>
        <message>
            <source>Pathos understood “%1”</source>
            <translation>Pathos 理解为“%1”</translation>
        </message>
        <message>
            <source>Pathos understood the question as typed</source>
            <translation>Pathos 按原样理解了问题</translation>
        </message>
        <message>
            <source>Logos found nothing</source>
            <translation>Logos 什么也没找到</translation>
        </message>
        <message>
            <source>Ethos had nothing to check</source>
            <translation>Ethos 没有需要核对的内容</translation>
        </message>
        <message>
            <source>Ethos confirmed all</source>
            <translation>Ethos 全部证实</translation>
        </message>
        <message>
            <source>Logos found nothing close enough</source>
            <translation>Logos 没有找到足够接近的内容</translation>
        </message>
        <message>
            <source>nothing was claimed</source>
            <translation>没有作出任何陈述</translation>
        </message>
        <message>
            <source>Ethos withheld the answer</source>
            <translation>Ethos 拦下了回答</translation>
        </message>
        <message>
            <source>This would do harm if it were followed.</source>
            <translation>如果照做，会造成伤害。</translation>
        </message>
        <message>
            <source>Passages that fit the question were found all the same.</source>
            <translation>然而还是找到了与问题相符的段落。</translation>
        </message>
        <message>
            <source>This sentence names no passage.</source>
            <translation>这句话没有指明段落。</translation>
        </message>
        <message>
            <source>The cited passage is not what was read and found for this question.</source>
            <translation>所引段落不是为这个问题读取并找到的内容。</translation>
        </message>
        <message>
            <source>Say what this is: %1</source>
            <translation>说明这是什么：%1</translation>
        </message>
        <message>
            <source>List what the documents name: %1</source>
            <translation>列出文档中提到的内容：%1</translation>
        </message>
        <message>
            <source>Find the number: %1</source>
            <translation>找出数字：%1</translation>
        </message>
        <message>
            <source>Compare what the documents say: %1</source>
            <translation>比较文档中的说法：%1</translation>
        </message>
        <message>
            <source>Sum up what the documents say: %1</source>
            <translation>概括文档中的说法：%1</translation>
        </message>
        <message>
            <source>Find the steps: %1</source>
            <translation>找出步骤：%1</translation>
        </message>
        <message>
            <source>Answer a greeting.</source>
            <translation>回应问候。</translation>
        </message>
        <message>
            <source>Find the passage that answers: %1</source>
            <translation>找出能回答的段落：%1</translation>
        </message>
        <message>
            <source>The answer must be about %1.</source>
            <translation>回答必须是关于 %1 的。</translation>
        </message>
        <message>
            <source>The answer must hold for %1.</source>
            <translation>回答必须适用于 %1。</translation>
        </message>
        <message>
            <source>I found nothing that is asked.</source>
            <translation>我没有看出问的是什么。</translation>
        </message>
        <message>
            <source>I understood the question as: %1</source>
            <translation>我把问题理解为：%1</translation>
        </message>
        <message>
            <source>This speaks of %1, and you asked about %2.</source>
            <translation>这里说的是 %1，而您问的是 %2。</translation>
        </message>
        <message>
            <source>You asked about “%1”, and that word occurs nowhere in your documents.</source>
            <translation>您问到“%1”，而这个词在您的文档中没有出现。</translation>
        </message>
        <message>
            <source>The number “%1” does not stand in the cited passage.</source>
            <translation>所引段落中没有数字“%1”。</translation>
        </message>
        <message>
            <source>The date “%1” does not stand in the cited passage.</source>
            <translation>所引段落中没有日期“%1”。</translation>
        </message>
        <message>
            <source>The name “%1” does not stand in the cited passage.</source>
            <translation>所引段落中没有名称“%1”。</translation>
        </message>
        <message>
            <source>The quotation is not word for word in the cited passage.</source>
            <translation>这段引语与所引段落并非逐字相同。</translation>
        </message>
        <message>
            <source>Too few of the claim's words stand in the cited passage.</source>
            <translation>这条陈述的词语在所引段落中出现得太少。</translation>
        </message>
        <message>
            <source>The claim announces another number of things than it lists.</source>
            <translation>这条陈述所说的数目与它列出的项数不符。</translation>
        </message>
        <message>
            <source>This sentence claims nothing.</source>
            <translation>这句话没有作出任何陈述。</translation>
        </message>
        <message>
            <source>There is no passage to check this against.</source>
            <translation>没有可以用来核对的段落。</translation>
        </message>
        <message>
            <source>This is too long to be checked as one claim.</source>
            <translation>内容太长，无法作为一条陈述来核对。</translation>
        </message>
        <message>
            <source>holds: %1</source>
            <translation>包含：%1</translation>
        </message>
        <message>
            <source>“%1” was read as “%2”</source>
            <translation>“%1”已按“%2”理解</translation>
        </message>
        <message>
            <source>The disk that holds the library is full. Free some space; what was not saved is tried again.</source>
            <translation>存放文档库的磁盘已满。请腾出一些空间；未能保存的内容会再次尝试保存。</translation>
        </message>
        <message>
            <source>The disk that holds the library cannot be read or written. Is it full, or was it unplugged?</source>
            <translation>存放文档库的磁盘无法读写。它是满了，还是被拔掉了？</translation>
        </message>
        <message>
            <source>The library cannot be written. Allow writing to its folder, or choose another with --data-dir.</source>
            <translation>无法写入文档库。请允许写入它所在的文件夹，或用 --data-dir 选择另一个文件夹。</translation>
        </message>
        <message>
            <source>The library cannot be opened. Is its folder there, and may you read it?</source>
            <translation>无法打开文档库。它所在的文件夹还在吗？您有读取权限吗？</translation>
        </message>
        <message>
            <source>The library is damaged. Start SuperInstance again: it sets the damaged file aside and reads your documents anew.</source>
            <translation>文档库已损坏。请重新启动 SuperInstance：它会把损坏的文件移到一边，并重新读取您的文档。</translation>
        </message>
        <message>
            <source>The library is in use by another program. Close it and try again.</source>
            <translation>文档库正被另一个程序使用。请关闭那个程序后再试。</translation>
        </message>
        <message>
            <source>The library could not do this (database error %1).</source>
            <translation>文档库未能完成此操作（数据库错误 %1）。</translation>
        </message>
        <message>
            <source>This file holds no text now; what was read of it is shown.</source>
            <translation>这个文件现在没有文字；这里显示先前读取的内容。</translation>
        </message>
        <message>
            <source>This document is damaged and cannot be shown with its layout; its text is shown instead.</source>
            <translation>这个文档已损坏，无法按版面显示；改为显示其文字。</translation>
        </message>
        <message>
            <source>This document is too long to be shown with its layout; its text is shown instead.</source>
            <translation>这个文档太长，无法按版面显示；改为显示其文字。</translation>
        </message>
        <message>
            <source>Open the small window to ask in; words that follow are asked at once.</source>
            <translation>打开用于提问的小窗口；后面给出的文字会立即作为问题提出。</translation>
        </message>
        <message numerus="yes">
            <source>%n files: %1 indexed, %2 unchanged, %3 skipped, %4 failed, in %5 s.</source>
            <translation>
                <numerusform>%n 个文件：%1 个已索引，%2 个未变，%3 个已跳过，%4 个失败，用时 %5 秒。</numerusform>
            </translation>
        </message>
        <message>
            <source>Documents: %1 (passages: %2)</source>
            <translation>文档：%1（段落：%2）</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n files, %2 indexed, %3 failed.</source>
            <translation>
                <numerusform>%1：%n 个文件，%2 个已索引，%3 个失败。</numerusform>
            </translation>
        </message>
        <message>
            <source>This text is longer than can be shown; the rest is left out.</source>
            <translation>文字太长，无法全部显示；其余部分已省略。</translation>
        </message>
        <message>
            <source>‹ Earlier version</source>
            <translation>‹ 上一版本</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>第 %1 个，共 %2 个</translation>
        </message>
        <message>
            <source>Later version ›</source>
            <translation>下一版本 ›</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>复制为 Markdown</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>重新回答</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>You are asked only once; the settings can change it. “Quit” in the File menu always quits.</source>
            <translation>只会询问您这一次；可以在设置中更改。“文件”菜单中的“退出”始终会退出程序。</translation>
        </message>
        <message>
            <source>Your answer is ready.</source>
            <translation>您的回答已准备好。</translation>
        </message>
        <message>
            <source>Your documents hold no answer to your question.</source>
            <translation>您的文档中没有这个问题的答案。</translation>
        </message>
        <message>
            <source>The closest passages to your question are ready.</source>
            <translation>与您的问题最接近的段落已准备好。</translation>
        </message>
        <message>
            <source>The answer to your question was withheld.</source>
            <translation>对您问题的回答已被拦下。</translation>
        </message>
        <message>
            <source>Your question could not be answered.</source>
            <translation>未能回答您的问题。</translation>
        </message>
        <message numerus="yes">
            <source>Paused; %Ln files wait.</source>
            <translation>
                <numerusform>已暂停；%Ln 个文件在等待。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 done, %Ln files to go.</source>
            <translation>
                <numerusform>正在读取：已完成 %1，还剩 %Ln 个文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files a second.</source>
            <translation>
                <numerusform>每秒 %Ln 个文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n minutes left.</source>
            <translation>
                <numerusform>大约还剩 %n 分钟。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n seconds left.</source>
            <translation>
                <numerusform>大约还剩 %n 秒。</numerusform>
            </translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Reading, %1 %</source>
            <translation>正在读取，%1%</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>已是最新</translation>
        </message>
        <message>
            <source>Read, not followed</source>
            <translation>已读取，未跟踪</translation>
        </message>
        <message numerus="yes">
            <source>Logos found %Ln sentences</source>
            <translation>
                <numerusform>Logos 找到 %Ln 句</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ethos confirmed %1 of %Ln</source>
            <comment>sentences</comment>
            <translation>
                <numerusform>Ethos 证实了 %Ln 句中的 %1 句</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, page %2, %3</source>
            <comment>file, page, date</comment>
            <translation>%1，第 %2 页，%3</translation>
        </message>
        <message>
            <source>%1, page %2</source>
            <comment>file, page</comment>
            <translation>%1，第 %2 页</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>file, date</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Compressed files</source>
            <translation>压缩文件</translation>
        </message>
        <message>
            <source>Sound and films</source>
            <translation>音频和视频</translation>
        </message>
        <message>
            <source>It is either true or false.</source>
            <translation>只能是 true 或 false。</translation>
        </message>
        <message>
            <source>A conversation cannot be written as “%1”. Choose Markdown, HTML, PDF or JSON.</source>
            <translation>对话无法写成“%1”格式。请选择 Markdown、HTML、PDF 或 JSON。</translation>
        </message>
        <message>
            <source>This file holds no conversations that SuperInstance has written, or not all of it is there. Choose a JSON file that was exported here.</source>
            <translation>这个文件中没有 SuperInstance 写出的对话，或者内容不完整。请选择从这里导出的 JSON 文件。</translation>
        </message>
        <message>
            <source>This file was written by a newer version of SuperInstance. Use that version to read it.</source>
            <translation>这个文件是由更新版本的 SuperInstance 写出的。请用那个版本读取它。</translation>
        </message>
        <message>
            <source>A conversation in this file is damaged, so nothing of it was taken. Export it again where it comes from.</source>
            <translation>这个文件中有一个对话已损坏，因此没有导入任何内容。请从原处重新导出。</translation>
        </message>
        <message>
            <source>The conversation could not be written to %1 (%2). Choose another place.</source>
            <translation>对话未能写入 %1（%2）。请选择其他位置。</translation>
        </message>
        <message>
            <source>The file %1 could not be read. Choose one that is there and that you may read.</source>
            <translation>无法读取文件 %1。请选择一个存在且您有权读取的文件。</translation>
        </message>
        <message>
            <source>The file %1 is larger than exported conversations are. Choose a JSON file that was exported here.</source>
            <translation>文件 %1 比导出的对话大得多。请选择从这里导出的 JSON 文件。</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Contradicted by its passage.</source>
            <translation>与所引段落矛盾。</translation>
        </message>
        <message>
            <source>Not confirmed.</source>
            <translation>未证实。</translation>
        </message>
        <message>
            <source>Draft, not checked.</source>
            <translation>草稿，未核对。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Not this</source>
            <translation>不是这个</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未达到</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>a fact</source>
            <comment>asked for</comment>
            <translation>一个事实</translation>
        </message>
        <message>
            <source>a definition</source>
            <comment>asked for</comment>
            <translation>一个定义</translation>
        </message>
        <message>
            <source>a list</source>
            <comment>asked for</comment>
            <translation>一个列表</translation>
        </message>
        <message>
            <source>a count</source>
            <comment>asked for</comment>
            <translation>一个数量</translation>
        </message>
        <message>
            <source>a comparison</source>
            <comment>asked for</comment>
            <translation>一个比较</translation>
        </message>
        <message>
            <source>a summary</source>
            <comment>asked for</comment>
            <translation>一个摘要</translation>
        </message>
        <message>
            <source>how something is done</source>
            <comment>asked for</comment>
            <translation>做某事的方法</translation>
        </message>
        <message>
            <source>small talk</source>
            <comment>asked for</comment>
            <translation>闲聊</translation>
        </message>
        <message>
            <source>anything</source>
            <comment>expected</comment>
            <translation>任意内容</translation>
        </message>
        <message>
            <source>a person</source>
            <comment>expected</comment>
            <translation>人物</translation>
        </message>
        <message>
            <source>a place</source>
            <comment>expected</comment>
            <translation>地点</translation>
        </message>
        <message>
            <source>a date</source>
            <comment>expected</comment>
            <translation>日期</translation>
        </message>
        <message>
            <source>a number</source>
            <comment>expected</comment>
            <translation>数字</translation>
        </message>
        <message>
            <source>an organisation</source>
            <comment>expected</comment>
            <translation>组织</translation>
        </message>
        <message>
            <source>a reason</source>
            <comment>expected</comment>
            <translation>原因</translation>
        </message>
        <message>
            <source>yes or no</source>
            <comment>expected</comment>
            <translation>是或否</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>未核对</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>有依据</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>未证实</translation>
        </message>
        <message>
            <source>contradicted</source>
            <translation>与原文矛盾</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>Said with it</source>
            <translation>附带说明</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>%1 that one of the first three sentences answers</source>
            <translation>前三句之一能回答的可能性为 %1</translation>
        </message>
        <message>
            <source>What Pathos understood</source>
            <translation>Pathos 的理解</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>所问</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>预期</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>词语</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Quoted</source>
            <translation>引文</translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Follows up</source>
            <translation>承接上文</translation>
        </message>
        <message>
            <source>yes, on what was said before</source>
            <translation>是，承接之前所说的内容</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>%1 that the question was understood</source>
            <translation>正确理解问题的可能性为 %1</translation>
        </message>
        <message>
            <source>What was searched for</source>
            <translation>搜索内容</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>Occur nowhere</source>
            <translation>未出现的词</translation>
        </message>
        <message>
            <source>Turned down before</source>
            <translation>之前被否定的</translation>
        </message>
        <message>
            <source>Strength of the evidence</source>
            <translation>依据强度</translation>
        </message>
        <message numerus="yes">
            <source>Passages that were found (%n)</source>
            <translation>
                <numerusform>找到的段落（%n）</numerusform>
            </translation>
        </message>
        <message>
            <source>Passage %1</source>
            <translation>段落 %1</translation>
        </message>
        <message>
            <source>%1, score %2</source>
            <translation>%1，得分 %2</translation>
        </message>
        <message>
            <source>Under</source>
            <translation>所属标题</translation>
        </message>
        <message>
            <source>Why it was found</source>
            <translation>找到的原因</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Rule %1</source>
            <translation>规则 %1</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message numerus="yes">
            <source>Sentences that were claimed and checked (%n)</source>
            <translation>
                <numerusform>提出并核对的句子（%n）</numerusform>
            </translation>
        </message>
        <message>
            <source>Round %1</source>
            <translation>第 %1 轮</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>statement, confidence</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Ethos withholds it.</source>
            <translation>Ethos 不予放行。</translation>
        </message>
        <message>
            <source>Nobody voted.</source>
            <translation>没有人投票。</translation>
        </message>
        <message>
            <source>%1, where %2 is needed</source>
            <translation>%1，需要 %2</translation>
        </message>
        <message>
            <source>What the next round was asked to change</source>
            <translation>要求下一轮修改的内容</translation>
        </message>
        <message>
            <source>Counted after</source>
            <translation>计票时间</translation>
        </message>
        <message>
            <source>Times since asking</source>
            <translation>提问后的时间</translation>
        </message>
        <message>
            <source>Passages found</source>
            <translation>找到段落</translation>
        </message>
        <message>
            <source>First draft</source>
            <translation>初稿</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>得出结论</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>label, text</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Quoted from</source>
            <translation>引自</translation>
        </message>
        <message>
            <source>This was wrong</source>
            <translation>这个不对</translation>
        </message>
        <message>
            <source>Do you know which file holds it?</source>
            <translation>您知道哪个文件里有答案吗？</translation>
        </message>
        <message>
            <source>Ask that file alone</source>
            <translation>只问那个文件</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>复制代码</translation>
        </message>
        <message>
            <source>Copy the answer</source>
            <translation>复制回答</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>编辑问题</translation>
        </message>
        <message numerus="yes">
            <source>%Ln could not be read</source>
            <translation>
                <numerusform>%Ln 个无法读取</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were skipped</source>
            <translation>
                <numerusform>%Ln 个已跳过</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files are read; %1.</source>
            <translation>
                <numerusform>已读取 %Ln 个文件；%1。</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two parts of a sentence</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>%1 says %2</source>
            <translation>%1 写的是 %2</translation>
        </message>
        <message>
            <source>Your documents do not agree: %1.</source>
            <translation>您的文档说法不一：%1。</translation>
        </message>
        <message>
            <source>Sum of %1</source>
            <translation>%1 的总和</translation>
        </message>
        <message>
            <source>Average of %1</source>
            <translation>%1 的平均值</translation>
        </message>
        <message>
            <source>Difference in %1</source>
            <translation>%1 的差</translation>
        </message>
        <message>
            <source>Highest of %1</source>
            <translation>%1 的最高值</translation>
        </message>
        <message>
            <source>Lowest of %1</source>
            <translation>%1 的最低值</translation>
        </message>
        <message>
            <source>Latest of %1</source>
            <translation>%1 的最晚值</translation>
        </message>
        <message>
            <source>Earliest of %1</source>
            <translation>%1 的最早值</translation>
        </message>
        <message>
            <source>Share of %1</source>
            <translation>%1 的占比</translation>
        </message>
        <message>
            <source>This cannot be reckoned from the passages it cites.</source>
            <translation>无法根据所引段落算出这个结果。</translation>
        </message>
        <message>
            <source>This sentence is meant for the program and not for you.</source>
            <translation>这句话是写给程序看的，不是写给您的。</translation>
        </message>
        <message>
            <source>“%1” holds words that are meant for the program and not for you (“%2”). They were read as text and not obeyed.</source>
            <translation>“%1”含有写给程序而不是写给您的文字（“%2”）。它们只作为文本读取，未被执行。</translation>
        </message>
        <message>
            <source>“%1” holds signs that cannot be seen. They may hide words; they had no effect.</source>
            <translation>“%1”含有看不见的字符，其中可能藏有文字；它们没有产生作用。</translation>
        </message>
        <message>
            <source>Less likely</source>
            <translation>可能性较低</translation>
        </message>
        <message numerus="yes">
            <source>These %n lines hold all that the question names.</source>
            <translation>
                <numerusform>这 %n 行包含问题提到的全部内容。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” %2</source>
            <translation>“%1”%2</translation>
        </message>
        <message>
            <source>You asked about “%1”, and that word does not occur in the documents you chose.</source>
            <translation>您问的是“%1”，而您选择的文档中没有这个词。</translation>
        </message>
        <message>
            <source>none</source>
            <comment>unit of a number</comment>
            <translation>无</translation>
        </message>
        <message>
            <source>Their units differ (%1), so they are not reckoned together.</source>
            <translation>它们的单位不同（%1），因此不放在一起计算。</translation>
        </message>
        <message>
            <source>These are more numbers than I reckon with while showing each of them; ask about a part of them.</source>
            <translation>数字太多，无法在逐一列出的同时计算；请只问其中一部分。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them hold no such value and were left out.</source>
            <translation>
                <numerusform>其中 %Ln 行没有这样的数值，已略去。</numerusform>
            </translation>
        </message>
        <message>
            <source>The word “%1” occurs nowhere, so it was left out.</source>
            <translation>“%1”这个词没有出现，因此已略去。</translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln rows that hold all you named; the first %1 are shown.</source>
            <translation>
                <numerusform>共有 %Ln 行包含您提到的全部内容；显示前 %1 行。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln rows that hold all you named.</source>
            <translation>
                <numerusform>共有 %Ln 行包含您提到的全部内容。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files.</source>
            <translation>
                <numerusform>%n 个文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still waited.</source>
            <comment>files</comment>
            <translation>
                <numerusform>%n 个仍在等待。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences not confirmed; show them</source>
            <translation>
                <numerusform>%n 句未证实；显示</numerusform>
            </translation>
        </message>
        <message>
            <source>Also found</source>
            <translation>另外找到</translation>
        </message>
        <message>
            <source>This document is no longer in the library; only the sentence is left of it.</source>
            <translation>这个文档已不在文档库中；只留下了这句话。</translation>
        </message>
        <message>
            <source>This document is not in the library.</source>
            <translation>这个文档不在文档库中。</translation>
        </message>
        <message>
            <source>This file is not there now: it was moved or deleted, or its disk is not plugged in. It is shown as it was read.</source>
            <translation>这个文件现在不在原处：它被移动或删除了，或者它所在的磁盘没有接入。这里按读取时的样子显示。</translation>
        </message>
        <message>
            <source>The file has changed since the answer; the sentence is no longer in it: “%1”</source>
            <translation>文件在回答之后已有更改；其中已没有这句话：“%1”</translation>
        </message>
        <message>
            <source>The file has changed since the answer. The sentence is no longer there word for word; the most similar one is marked. It was: “%1”</source>
            <translation>文件在回答之后已有更改。其中已没有与原来逐字相同的句子；已标出最相似的一句。原句是：“%1”</translation>
        </message>
        <message>
            <source>The file has changed since the answer; the sentence was found again.</source>
            <translation>文件在回答之后已有更改；这句话已重新找到。</translation>
        </message>
        <message>
            <source>The file has changed since it was read; what is shown may not be all that is in it now.</source>
            <translation>文件在读取之后已有更改；这里显示的未必是它现在的全部内容。</translation>
        </message>
        <message>
            <source>Closest passages</source>
            <translation>最接近的段落</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>未予显示</translation>
        </message>
        <message>
            <source>Nothing is in the library yet.</source>
            <translation>文档库中还没有任何内容。</translation>
        </message>
        <message numerus="yes">
            <source>Reading waits while a question is answered; %Ln files to go.</source>
            <translation>
                <numerusform>正在回答问题，读取暂候；还有 %Ln 个文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading waits until the computer is idle; %Ln files to go.</source>
            <translation>
                <numerusform>读取将等到计算机空闲；还有 %Ln 个文件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading slowly: on battery.</source>
            <translation>正在缓慢读取：使用电池供电。</translation>
        </message>
        <message numerus="yes">
            <source>Reading, %1 %, %Ln min left</source>
            <translation>
                <numerusform>读取中，%1 %，还需 %Ln 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading, %1 %, %Ln s left</source>
            <translation>
                <numerusform>读取中，%1 %，还需 %Ln 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>I found no sentence that answers.</source>
            <translation>我没有找到能回答问题的句子。</translation>
        </message>
        <message numerus="yes">
            <source>If the documents answer this, one of these %n sentences does.</source>
            <translation>
                <numerusform>如果文档能回答这个问题，答案就在这 %n 句之中。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” has a [ without its ].</source>
            <translation>“%1”中有 [ 却没有对应的 ]。</translation>
        </message>
        <message>
            <source>“%1” ends with a \, behind which something is missing.</source>
            <translation>“%1”以 \ 结尾，其后缺少内容。</translation>
        </message>
        <message>
            <source>“%1” names no file or folder.</source>
            <translation>“%1”没有指明任何文件或文件夹。</translation>
        </message>
        <message>
            <source>You asked about “%1”, and this passage does not speak of it.</source>
            <translation>您问的是“%1”，而这一段没有提到它。</translation>
        </message>
        <message>
            <source>You asked about %1, and this speaks of something else.</source>
            <translation>您问的是 %1，而这里说的是别的内容。</translation>
        </message>
        <message>
            <source>This does not say of %1 what you asked.</source>
            <translation>这里没有就 %1 说到您所问的内容。</translation>
        </message>
        <message>
            <source>I answer questions about your own documents, with the passage beside every sentence, and nothing leaves this computer unless you allow it. Ask me something that is written in them.</source>
            <translation>我回答关于您自己文档的问题，每句话旁边都附上出处段落；未经您允许，任何内容都不会离开这台计算机。请问我文档里写到的事情。</translation>
        </message>
        <message>
            <source>I answer from your own documents, with the passage beside every sentence. Ask for a fact (“When does the lease end?”), a list (“Which invoices are unpaid?”), a sum (“How much did I spend on fuel?”), a comparison, the steps of something, or a summary of a document. What is not written there I say I have not found.</source>
            <translation>我根据您自己的文档回答，每句话旁边都有出处。您可以询问事实（“租约何时到期？”）、列表（“哪些发票还没付？”）、合计（“我在燃油上花了多少钱？”）、比较、某件事的步骤，或某份文档的摘要。文档里没有写的，我会说没有找到。</translation>
        </message>
        <message>
            <source>Drop files or folders onto the window, or choose “Add folder…” or “Add files…” in the File menu. They stay where they are; each can be asked about as soon as it is read.</source>
            <translation>把文件或文件夹拖到窗口上，或在“文件”菜单中选择“添加文件夹…”或“添加文件…”。它们留在原处；每个文件读完后即可提问。</translation>
        </message>
        <message>
            <source>Select it in the library and choose “Remove…”. Only what I know of it is forgotten; the file itself stays where it is.</source>
            <translation>在文档库中选中它，然后选择“移除…”。只会忘记我对它的了解；文件本身留在原处。</translation>
        </message>
        <message>
            <source>I read PDF, Word, OpenDocument, PowerPoint and Excel files, CSV tables, web pages, e-mails, EPUB books, RTF, Markdown, plain text and source code. Text in pictures and scans is not read yet.</source>
            <translation>我能读取 PDF、Word、OpenDocument、PowerPoint 和 Excel 文件、CSV 表格、网页、电子邮件、EPUB 书籍、RTF、Markdown、纯文本和源代码。图片和扫描件中的文字还不能读取。</translation>
        </message>
        <message>
            <source>Your documents, questions and answers stay on this computer: nothing is sent anywhere. No network is needed to read or to answer.</source>
            <translation>您的文档、问题和回答都留在这台电脑上：不会发送到任何地方。读取和回答都不需要网络。</translation>
        </message>
        <message numerus="yes">
            <source>I have read %Ln files. The library lists each of them, and says of those that could not be read why.</source>
            <translation>
                <numerusform>我已读取 %Ln 个文件。文档库列出了每个文件，并说明无法读取的原因。</numerusform>
            </translation>
        </message>
        <message>
            <source>I read documents in many languages, and understand questions best in English, German and Chinese. I quote what is written, so ask in the language of your documents.</source>
            <translation>我能读取多种语言的文档，最能理解英语、德语和中文的问题。我引用原文，所以请用文档的语言提问。</translation>
        </message>
        <message>
            <source>This compares single rows; what belongs together is not added up.</source>
            <translation>这里比较的是单独的行；同类的行没有相加。</translation>
        </message>
        <message>
            <source>Text recognised from a picture; it may be misread.</source>
            <translation>从图片识别的文字,可能有误。</translation>
        </message>
        <message>
            <source> (OCR)</source>
            <comment>behind the place of a passage</comment>
            <translation> (OCR)</translation>
        </message>
        <message numerus="yes">
            <source>about %n seconds</source>
            <translation>
                <numerusform>约 %n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minutes</source>
            <translation>
                <numerusform>约 %n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n hours</source>
            <translation>
                <numerusform>约 %n 小时</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (file changed on %2)</source>
            <translation>%1(文件更改于 %2)</translation>
        </message>
        <message>
            <source>I found nothing to compare about: %1.</source>
            <translation>关于“%1”没有找到可比较的内容。</translation>
        </message>
        <message>
            <source>You asked what %1 did, and here it was done to %1.</source>
            <translation>您问的是 %1 做了什么,而这里是 %1 被这样做。</translation>
        </message>
        <message>
            <source>You asked what was done to %1, and here %1 did it.</source>
            <translation>您问的是 %1 遭遇了什么,而这里是 %1 做了这件事。</translation>
        </message>
        <message>
            <source>You asked how many there are, and this holds no such number.</source>
            <translation>您问的是有多少,而这里没有这样的数字。</translation>
        </message>
        <message>
            <source>This holds no value of the kind that you asked for.</source>
            <translation>这里没有您所问的那类数值。</translation>
        </message>
        <message>
            <source>This row is only like what you asked for: whether it meets your condition was not told.</source>
            <translation>这一行只是与您所问的相似:无法判断它是否符合您的条件。</translation>
        </message>
        <message>
            <source>This does not say of %1 what you asked: “%2” occurs nowhere.</source>
            <translation>这里没有说明您所问的关于 %1 的内容:“%2”从未出现。</translation>
        </message>
        <message>
            <source>Pictures, whose text is read only where a folder’s options say so</source>
            <translation>图片(仅在文件夹选项允许时读取其文字)</translation>
        </message>
        <message>
            <source>Only models on this computer can be used so far, and %1 is not an address of this computer. Enter one that is, such as http://localhost:11434.</source>
            <translation>目前只能使用这台电脑上的模型,而 %1 不是这台电脑的地址。请输入本机地址,例如 http://localhost:11434。</translation>
        </message>
        <message>
            <source>This is no address of a server. Enter one such as http://localhost:11434.</source>
            <translation>这不是服务器地址。请输入类似 http://localhost:11434 的地址。</translation>
        </message>
        <message>
            <source>The address of a model server begins with http:// or https://.</source>
            <translation>模型服务器的地址以 http:// 或 https:// 开头。</translation>
        </message>
        <message>
            <source>The address must not hold a name or a password; enter the key in its own field.</source>
            <translation>地址中不能包含用户名或密码;请在单独的栏中输入密钥。</translation>
        </message>
        <message>
            <source>The address of a model server has neither “?” nor “#”. Enter what stands before that sign.</source>
            <translation>模型服务器的地址中没有“?”或“#”。请输入该符号之前的部分。</translation>
        </message>
        <message>
            <source>The key holds spaces or characters that no key has. Enter it again.</source>
            <translation>密钥中含有空格或密钥不会有的字符。请重新输入。</translation>
        </message>
        <message>
            <source>This model file is damaged or was made to do harm: its description makes no sense. Download it once more.</source>
            <translation>此模型文件已损坏或是恶意制作的:其描述没有意义。请重新下载。</translation>
        </message>
        <message>
            <source>This model file is not complete. Download it once more.</source>
            <translation>此模型文件不完整。请重新下载。</translation>
        </message>
        <message>
            <source>This is not a GGUF model. Choose another file.</source>
            <translation>这不是 GGUF 模型。请选择另一个文件。</translation>
        </message>
        <message>
            <source>This model was made for another kind of processor. Choose one for little-endian computers.</source>
            <translation>此模型是为另一种处理器制作的。请选择适用于小端序电脑的模型。</translation>
        </message>
        <message>
            <source>This model is in an old form of GGUF that is no longer read. Choose a newer file.</source>
            <translation>此模型采用已不再支持的旧版 GGUF 格式。请选择较新的文件。</translation>
        </message>
        <message>
            <source>This model is in a newer form of GGUF than this program knows. Choose another file, or a newer version of the program.</source>
            <translation>此模型的 GGUF 格式比本程序所知的更新。请选择另一个文件,或使用更新版本的程序。</translation>
        </message>
        <message>
            <source>This file adds to a model and holds none itself. Choose the file of the model.</source>
            <translation>此文件是对模型的补充,本身不含模型。请选择模型文件。</translation>
        </message>
        <message>
            <source>This file is one part of a model that is split into several. Choose one that is a single file.</source>
            <translation>此文件是被分成多份的模型的一部分。请选择单个文件的模型。</translation>
        </message>
        <message>
            <source>The model file %1 is not there.</source>
            <translation>模型文件 %1 不存在。</translation>
        </message>
        <message>
            <source>The model file %1 cannot be read: %2.</source>
            <translation>无法读取模型文件 %1:%2。</translation>
        </message>
        <message>
            <source>%1 held the answer back because of its own rules. Choose another model.</source>
            <translation>%1 因其自身规则而没有给出回答。请选择另一个模型。</translation>
        </message>
        <message>
            <source>The model “%1” came to its limit of length before it began to answer. Ask again, or choose another model.</source>
            <translation>模型“%1”在开始回答之前就达到了长度上限。请再问一次,或选择另一个模型。</translation>
        </message>
        <message>
            <source>The model “%1” gave no answer. Ask again, or choose another model.</source>
            <translation>模型“%1”没有给出回答。请再问一次,或选择另一个模型。</translation>
        </message>
        <message>
            <source>The server does not give this file to everybody. Choose another model, or download it by hand.</source>
            <translation>服务器并不向所有人提供此文件。请选择另一个模型,或手动下载。</translation>
        </message>
        <message>
            <source>The server does not have this file any more. Choose another model.</source>
            <translation>服务器上已没有此文件。请选择另一个模型。</translation>
        </message>
        <message>
            <source>The server refused the download with the answer %1. Try it later, or from another server.</source>
            <translation>服务器以应答 %1 拒绝了下载。请稍后再试,或换一个服务器。</translation>
        </message>
        <message>
            <source>The file on the server is not as long as it was published. Choose another server or model.</source>
            <translation>服务器上的文件长度与公布的不符。请选择另一个服务器或模型。</translation>
        </message>
        <message>
            <source>The server sent a web page instead of the file. You may have to sign in to the network first.</source>
            <translation>服务器发来的是网页而不是文件。您可能需要先登录网络。</translation>
        </message>
        <message>
            <source>The file on the server has changed; it is downloaded from the beginning.</source>
            <translation>服务器上的文件已更改,将从头下载。</translation>
        </message>
        <message>
            <source>This server cannot continue a download; it is done from the beginning.</source>
            <translation>此服务器不能续传,将从头下载。</translation>
        </message>
        <message>
            <source>The server continues the download at the wrong place. Choose another server.</source>
            <translation>服务器从错误的位置续传。请选择另一个服务器。</translation>
        </message>
        <message>
            <source>The server is busy or out of order. Try it later, or from another server.</source>
            <translation>服务器繁忙或出现故障。请稍后再试,或换一个服务器。</translation>
        </message>
        <message>
            <source>%1 It says: “%2”</source>
            <translation>%1 它说:“%2”</translation>
        </message>
        <message>
            <source>The question with its passages has %1 tokens, but the model at %2 reads at most %3 at once. Choose a model with a larger context, or ask about less.</source>
            <translation>问题及其段落共有 %1 个词元,但 %2 的模型一次最多读取 %3 个。请选择上下文更大的模型,或缩小提问范围。</translation>
        </message>
        <message>
            <source>The question with its passages is longer than what the model at %1 reads at once. Choose a model with a larger context, or ask about less.</source>
            <translation>问题及其段落超出了 %1 的模型一次能读取的长度。请选择上下文更大的模型,或缩小提问范围。</translation>
        </message>
        <message>
            <source>%1 has no model named “%2”. Choose one that it has.</source>
            <translation>%1 没有名为“%2”的模型。请选择它已有的模型。</translation>
        </message>
        <message>
            <source>What answers at %1 does not offer what a model server does. Check the address.</source>
            <translation>%1 的应答者不提供模型服务器的功能。请检查地址。</translation>
        </message>
        <message>
            <source>%1 asks for a key. Enter it in the settings.</source>
            <translation>%1 需要密钥。请在设置中输入。</translation>
        </message>
        <message>
            <source>%1 does not accept the key. Enter the right one in the settings.</source>
            <translation>%1 不接受此密钥。请在设置中输入正确的密钥。</translation>
        </message>
        <message>
            <source>%1 takes no more requests for now. Ask again later.</source>
            <translation>%1 目前不再接受请求。请稍后再问。</translation>
        </message>
        <message>
            <source>%1 does not offer this with its model. Choose another model.</source>
            <translation>%1 的模型不提供此功能。请选择另一个模型。</translation>
        </message>
        <message>
            <source>%1 is still loading its model. Ask again when it is ready.</source>
            <translation>%1 仍在加载模型。就绪后请再问。</translation>
        </message>
        <message>
            <source>%1 is out of service for now. Ask again later, or choose another model.</source>
            <translation>%1 暂时停止服务。请稍后再问，或选择其他模型。</translation>
        </message>
        <message>
            <source>%1 does not accept the request (error %2).</source>
            <translation>%1 不接受该请求(错误 %2)。</translation>
        </message>
        <message>
            <source>%1 failed (error %2). Ask again, or choose another model.</source>
            <translation>%1 失败(错误 %2)。请再问一次,或选择另一个模型。</translation>
        </message>
        <message>
            <source>%1 failed while it answered. Ask again, or choose another model.</source>
            <translation>%1 在回答时失败。请再问一次,或选择另一个模型。</translation>
        </message>
        <message numerus="yes">
            <source>%1 takes no more requests for now; it asks to wait %n second(s). Ask again after that.</source>
            <translation>
                <numerusform>%1 目前不再接受请求,要求等待 %n 秒。请之后再问。</numerusform>
            </translation>
        </message>
        <message>
            <source>What %1 sends is not what a model server says. Check the address, or choose another model.</source>
            <translation>%1 发来的不是模型服务器的内容。请检查地址,或选择另一个模型。</translation>
        </message>
        <message>
            <source>The answer of %1 broke off before its end. Ask again.</source>
            <translation>%1 的回答在结束前中断。请再问一次。</translation>
        </message>
        <message>
            <source>%1 sent more than an answer can be, so it was stopped. Choose another model.</source>
            <translation>%1 发来的内容超过了一个回答的限度,已停止。请选择另一个模型。</translation>
        </message>
        <message>
            <source>The model server %1 is not there or cannot be started. Choose another in the settings.</source>
            <translation>模型服务器 %1 不存在或无法启动。请在设置中选择另一个。</translation>
        </message>
        <message>
            <source>No model server was found. Install llama.cpp, so that llama-server can be started, or use Ollama.</source>
            <translation>没有找到模型服务器。请安装 llama.cpp 以便启动 llama-server,或使用 Ollama。</translation>
        </message>
        <message>
            <source>This model writes text and cannot compare the meaning of passages. Choose an embedding model.</source>
            <translation>此模型用于写作文字,不能比较段落的含义。请选择嵌入模型。</translation>
        </message>
        <message>
            <source>This model compares texts and cannot write answers. Choose a chat model.</source>
            <translation>此模型用于比较文本,不能写回答。请选择对话模型。</translation>
        </message>
        <message>
            <source>It fits with a context of %1 tokens.</source>
            <translation>上下文为 %1 个词元时可以容纳。</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model: %1 needs %2.</source>
            <translation>请关闭其他程序,或选择较小的模型:%1 需要 %2。</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model.</source>
            <translation>请关闭其他程序,或选择较小的模型。</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and %2 are available. %3</source>
            <translation>此模型需要 %1 内存,可用的有 %2。%3</translation>
        </message>
        <message>
            <source>The key of a model server that is added is the content of this file.</source>
            <translation>以此文件的内容作为所添加模型服务器的密钥。</translation>
        </message>
        <message>
            <source>Use “models list”, “models recommend”, “models add PLACE”, “models download NAME” or “models test NAME”.</source>
            <translation>请使用“models list”、“models recommend”、“models add 位置”、“models download 名称”或“models test 名称”。</translation>
        </message>
        <message>
            <source>SuperInstance answers questions from your own documents, on this machine.
Verbs: index, search, ask, verify, show, remove, status, collections, models, config; none opens the window.</source>
            <translation>SuperInstance 在这台计算机上，根据您自己的文档回答问题。
命令：index、search、ask、verify、show、remove、status、collections、models、config；不给出命令则打开窗口。</translation>
        </message>
        <message>
            <source>less than a second for an answer</source>
            <translation>每个回答不到一秒</translation>
        </message>
        <message>
            <source>about %1 s for an answer</source>
            <translation>每个回答约 %1 秒</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>embeds</source>
            <translation>可用于嵌入</translation>
        </message>
        <message>
            <source>Used by: %1.</source>
            <translation>使用者：%1。</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 内存</translation>
        </message>
        <message>
            <source>It is on this computer.</source>
            <translation>它已在这台计算机上。</translation>
        </message>
        <message>
            <source>The best for this computer, to find passages by their meaning.</source>
            <translation>最适合这台计算机按含义查找段落的模型。</translation>
        </message>
        <message>
            <source>The best for this computer, to write answers.</source>
            <translation>最适合这台计算机撰写回答的模型。</translation>
        </message>
        <message>
            <source>Loaded in %1 s.</source>
            <translation>加载用时 %1 秒。</translation>
        </message>
        <message>
            <source>First word after %1 s.</source>
            <translation>%1 秒后出现第一个词。</translation>
        </message>
        <message>
            <source>First word after %1 s, then %2 tokens a second.</source>
            <translation>%1 秒后出现第一个词，之后每秒 %2 个词元。</translation>
        </message>
        <message>
            <source>Answers: %1. Streams: %2. Keeps to a JSON schema: %3.</source>
            <translation>能回答：%1。边写边输出：%2。遵循 JSON 架构：%3。</translation>
        </message>
        <message numerus="yes">
            <source>Embeds, with %n dimensions.</source>
            <translation>
                <numerusform>可用于嵌入，%n 维。</numerusform>
            </translation>
        </message>
        <message>
            <source>Does not embed.</source>
            <translation>不能用于嵌入。</translation>
        </message>
        <message numerus="yes">
            <source>Found %n tokens of a repeated prompt in its cache.</source>
            <translation>
                <numerusform>重复的输入中有 %n 个词元在其缓存中找到。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1：已下载 %2，共 %3</translation>
        </message>
        <message>
            <source>, %1 a second</source>
            <translation>，每秒 %1</translation>
        </message>
        <message numerus="yes">
            <source>, %n seconds left</source>
            <translation>
                <numerusform>，还剩 %n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>Can write answers and search by meaning.</source>
            <translation>可以撰写回答，也可以按含义搜索。</translation>
        </message>
        <message>
            <source>Can search by meaning.</source>
            <translation>可以按含义搜索。</translation>
        </message>
        <message>
            <source>Can write answers.</source>
            <translation>可以撰写回答。</translation>
        </message>
        <message>
            <source>unknown</source>
            <comment>a size</comment>
            <translation>未知</translation>
        </message>
        <message>
            <source>unknown</source>
            <comment>a time</comment>
            <translation>未知</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>正在启动</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>正在运行</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>无法使用</translation>
        </message>
        <message>
            <source>Finds the sentences of your documents that answer, and quotes them. Needs no model.</source>
            <translation>在您的文档中找出能回答问题的句子并加以引用。不需要模型。</translation>
        </message>
        <message>
            <source>Where: %1.</source>
            <translation>位置：%1。</translation>
        </message>
        <message>
            <source>Where: %1, by %2.</source>
            <translation>位置：%1，由 %2 提供。</translation>
        </message>
        <message>
            <source>Kind: %1.</source>
            <translation>类型：%1。</translation>
        </message>
        <message>
            <source>Size of the file: %1.</source>
            <translation>文件大小：%1。</translation>
        </message>
        <message>
            <source>Needs about %1 of memory.</source>
            <translation>大约需要 %1 内存。</translation>
        </message>
        <message>
            <source>Reads up to %1 tokens at once.</source>
            <translation>一次最多读取 %1 个词元。</translation>
        </message>
        <message>
            <source>Licence: %1.</source>
            <translation>许可：%1。</translation>
        </message>
        <message>
            <source>Recommended for this computer, to search by meaning.</source>
            <translation>推荐在这台计算机上用于按含义搜索。</translation>
        </message>
        <message>
            <source>Recommended for this computer, to write answers.</source>
            <translation>推荐在这台计算机上用于撰写回答。</translation>
        </message>
        <message>
            <source>A download of %1; needs about %2 of memory.</source>
            <translation>下载大小为 %1；大约需要 %2 内存。</translation>
        </message>
        <message>
            <source>An answer takes %1 here, as far as can be told before it was tried.</source>
            <translation>在这里一个回答需要%1，这是试用之前的估计。</translation>
        </message>
        <message>
            <source>It works.</source>
            <translation>它可以正常工作。</translation>
        </message>
        <message>
            <source>It was ready after %1 s.</source>
            <translation>%1 秒后就绪。</translation>
        </message>
        <message>
            <source>The first word came after %1 ms.</source>
            <translation>%1 毫秒后出现第一个词。</translation>
        </message>
        <message>
            <source>It writes %1 tokens a second.</source>
            <translation>每秒写出 %1 个词元。</translation>
        </message>
        <message>
            <source>Words come as they are written.</source>
            <translation>文字会边写边显示。</translation>
        </message>
        <message>
            <source>The answer comes only when it is complete.</source>
            <translation>回答要到全部完成后才会显示。</translation>
        </message>
        <message>
            <source>It keeps to a form that is asked for, so it can serve all three agents.</source>
            <translation>它能遵循要求的格式，因此可供三个智能体使用。</translation>
        </message>
        <message>
            <source>It does not keep to a form that is asked for, so it should only write the answers.</source>
            <translation>它不遵循要求的格式，因此只宜用来撰写回答。</translation>
        </message>
        <message>
            <source>It can search by meaning, with vectors of %1 numbers.</source>
            <translation>它可以按含义搜索，向量由 %1 个数组成。</translation>
        </message>
        <message>
            <source>What it has read once it does not read again.</source>
            <translation>读过一次的内容，它不会再读。</translation>
        </message>
        <message>
            <source>%1 a second</source>
            <comment>a size in a second</comment>
            <translation>每秒 %1</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>about 2 minutes</comment>
            <translation>还剩%1</translation>
        </message>
        <message>
            <source>I have searched again, and can confirm nothing.</source>
            <translation>我重新搜索过，没有什么可以证实。</translation>
        </message>
        <message numerus="yes">
            <source>I have searched and checked again: %n sentences below are what the files beside them say.</source>
            <translation>
                <numerusform>我重新搜索并核对过：下面有 %n 句与旁边文件所说的一致。</numerusform>
            </translation>
        </message>
        <message>
            <source>Of a hundred answers that I am this sure of, about %1 are right.</source>
            <translation>在一百个我有这样把握的回答中，约有 %1 个是正确的。</translation>
        </message>
        <message>
            <source>I am not sure that they answer you.</source>
            <translation>我不确定这能否回答您的问题。</translation>
        </message>
        <message>
            <source>Whether a file itself is right I cannot tell.</source>
            <translation>文件本身是否正确，我无法判断。</translation>
        </message>
        <message>
            <source>%1 = %2. I reckoned that myself; it is taken from none of your documents.</source>
            <translation>%1 = %2。这是我自己算出来的，并非出自您的任何文档。</translation>
        </message>
        <message>
            <source>I cannot reckon %1.</source>
            <translation>我算不出 %1。</translation>
        </message>
        <message>
            <source>By the clock of this computer it is %1. Your documents were not searched for it.</source>
            <translation>按这台计算机的时钟，现在是 %1。没有为此搜索您的文档。</translation>
        </message>
        <message>
            <source>This says that it was so, and not what you asked about it.</source>
            <translation>这里只说了确有此事，没有说您就此所问的内容。</translation>
        </message>
        <message>
            <source>This says no more than your question does.</source>
            <translation>这里所说的并不比您的问题更多。</translation>
        </message>
        <message>
            <source>You asked for two, and this does not name both.</source>
            <translation>您问的是两个，而这里没有把两个都说出来。</translation>
        </message>
        <message>
            <source>You asked whether %1 did this, and here somebody else did.</source>
            <translation>您问的是 %1 是否做了这件事，而这里做这件事的是别人。</translation>
        </message>
        <message>
            <source>You asked about “%1”, and this does not say that.</source>
            <translation>您问的是“%1”，而这里没有这样说。</translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln documents that hold all you named.</source>
            <translation>
                <numerusform>共有 %Ln 个文档包含您提到的全部内容。</numerusform>
            </translation>
        </message>
        <message>
            <source>It needs %1 of memory, more than this computer can spare for it.</source>
            <translation>它需要 %1 内存，超出这台计算机能为它腾出的内存。</translation>
        </message>
        <message>
            <source>The disk has not enough room for it: it is %1.</source>
            <translation>磁盘空间不够存放它：它有 %1。</translation>
        </message>
        <message>
            <source>The system does not say how much memory there is, so it is not known whether this model fits.</source>
            <translation>系统没有给出内存大小，因此不知道此模型能否容纳。</translation>
        </message>
        <message numerus="yes">
            <source>%n cores</source>
            <translation>
                <numerusform>%n 个核心</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, of which %2 are available</source>
            <translation>%1，其中 %2 可用</translation>
        </message>
        <message>
            <source>%1 free</source>
            <translation>剩余 %1</translation>
        </message>
        <message>
            <source>%1 with %2</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>A model file is served by the program llama-server, and this system has no package of it. Its makers publish it ready to use at https://github.com/ggml-org/llama.cpp/releases: unpack it, and choose its llama-server in the settings.</source>
            <translation>模型文件由程序 llama-server 运行，而此系统没有它的软件包。其开发者在 https://github.com/ggml-org/llama.cpp/releases 提供可直接使用的版本：请解压，然后在设置中选择其中的 llama-server。</translation>
        </message>
        <message>
            <source>A model file is served by the program llama-server. This system has a package of it: “%1” installs it.</source>
            <translation>模型文件由程序 llama-server 运行。此系统有它的软件包：可用“%1”安装。</translation>
        </message>
        <message>
            <source>Or install Ollama from https://ollama.com/download: its models appear here by themselves.</source>
            <translation>或者从 https://ollama.com/download 安装 Ollama：它的模型会自动出现在这里。</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and this computer has %2 beside its graphics card. It works only where the model server uses the card.</source>
            <translation>此模型需要 %1 内存，而这台计算机除显卡外有 %2。只有模型服务器使用显卡时它才能运行。</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and this computer has %2. Choose a smaller one.</source>
            <translation>此模型需要 %1 内存，而这台计算机有 %2。请选择较小的模型。</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and %2 are available now. Close other programs before you use it.</source>
            <translation>此模型需要 %1 内存，目前可用的有 %2。使用它之前请关闭其他程序。</translation>
        </message>
        <message>
            <source>This model puts texts in an order. It can neither answer nor embed.</source>
            <translation>此模型用于给文本排序。它既不能回答，也不能用于嵌入。</translation>
        </message>
        <message>
            <source>says something like it in other words</source>
            <translation>用别的话说了类似的内容</translation>
        </message>
        <message>
            <source>It is an address that begins with https:// or http://, or nothing.</source>
            <translation>只能是以 https:// 或 http:// 开头的地址，或者留空。</translation>
        </message>
        <message>
            <source>This computer: %1.</source>
            <translation>这台计算机：%1。</translation>
        </message>
        <message>
            <source>Memory: %1.</source>
            <translation>内存：%1。</translation>
        </message>
        <message>
            <source>Graphics: %1.</source>
            <translation>显卡：%1。</translation>
        </message>
        <message>
            <source>Disk: %1.</source>
            <translation>磁盘：%1。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln passages are still prepared for the search by meaning.</source>
            <translation>
                <numerusform>还有 %Ln 个段落正在为按含义搜索做准备。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n threads</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is answered on another computer, to which your documents would be sent. Until they can be redacted, only models that run on this computer are used. Choose one of those.</source>
            <translation>“%1”在另一台计算机上作答，您的文档会被发送到那里。在能够对文档脱敏之前，只使用在这台计算机上运行的模型。请选择其中一个。</translation>
        </message>
        <message>
            <source>The key could not be kept: %1. Make room on the disk, and enter it again.</source>
            <translation>无法保存密钥：%1。请腾出磁盘空间，然后重新输入。</translation>
        </message>
        <message>
            <source>The file with the keys of model servers was damaged. It was set aside as %1, and a new one was begun: enter the keys of your other servers again.</source>
            <translation>保存模型服务器密钥的文件已损坏。它已另存为 %1，并新建了一个文件：请重新输入其他服务器的密钥。</translation>
        </message>
        <message>
            <source>its file is in use</source>
            <translation>其文件正在使用中</translation>
        </message>
        <message>
            <source>It answers with nothing and makes no vectors either, so it cannot be used. Choose another model.</source>
            <translation>它没有任何回答，也不生成向量，因此无法使用。请选择其他模型。</translation>
        </message>
        <message numerus="yes">
            <source>It had not done what was asked of it after %n second(s), so the test was ended. Choose a smaller model.</source>
            <translation>
                <numerusform>%n 秒后它仍未完成所要求的任务，测试已结束。请选择较小的模型。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It was still being loaded after %n second(s), so the test was ended. Large models take that long when they are first used: test it once more, or choose a smaller one.</source>
            <translation>
                <numerusform>%n 秒后它仍在加载，测试已结束。大型模型首次使用时需要这么久：请再测试一次，或选择较小的模型。</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not say how long the file is. Choose another server or model.</source>
            <translation>服务器没有说明文件的长度。请选择其他服务器或模型。</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and %2 are left beside the other models in use. Use one model for several roles, or choose smaller ones.</source>
            <translation>此模型需要 %1 内存，而除其他正在使用的模型外还剩 %2。请让一个模型担任多个角色，或选择较小的模型。</translation>
        </message>
        <message numerus="yes">
            <source>Looked at every %n min</source>
            <translation>
                <numerusform>每 %n 分钟查看一次</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::AboutDialog</name>
        <message>
            <source>It answers questions from your own documents, on this computer only. Every sentence of an answer leads to the passage it stands on.</source>
            <translation>它根据您自己的文档回答问题，只在这台计算机上运行。答案中的每一句话都可以打开其所依据的段落。</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>This is free software under the GNU General Public License, version 3 or any later one (GPL-3.0-or-later). It comes without any warranty.</source>
            <translation>这是自由软件，依据 GNU 通用公共许可证第 3 版或任何更新版本（GPL-3.0-or-later）发布，不提供任何担保。</translation>
        </message>
        <message>
            <source>Where everything is kept</source>
            <translation>所有内容的存放位置</translation>
        </message>
        <message>
            <source>Built on</source>
            <translation>所使用的库</translation>
        </message>
        <message>
            <source>The text of every licence is in %1.</source>
            <translation>各许可的全文见 %1。</translation>
        </message>
        <message>
            <source>About SuperInstance</source>
            <translation>关于 SuperInstance</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Activity</name>
        <message>
            <source>Working on an answer.</source>
            <translation>正在准备回答。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::AddDialog</name>
        <message>
            <source>Add to the library</source>
            <translation>添加到文档库</translation>
        </message>
        <message>
            <source>Add “%1” to the library?</source>
            <translation>要把“%1”添加到文档库吗？</translation>
        </message>
        <message numerus="yes">
            <source>Add %n folder(s) to the library?</source>
            <translation>
                <numerusform>要把 %n 个文件夹添加到文档库吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>What will be skipped</source>
            <translation>会跳过的内容</translation>
        </message>
        <message>
            <source>Will be skipped</source>
            <translation>将跳过</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>C&amp;ollection:</source>
            <translation>集合(&amp;O)：</translation>
        </message>
        <message>
            <source>“Watch” reads it now and follows later changes. “Read once” reads it as it is today.</source>
            <translation>“跟踪”会现在读取，并跟踪以后的更改。“只读取一次”只读取今天的内容。</translation>
        </message>
        <message>
            <source>&amp;Watch</source>
            <translation>跟踪(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Read once</source>
            <translation>只读取一次(&amp;R)</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s), %1,</source>
            <translation>
                <numerusform>%Ln 个文件（%1）</numerusform>
            </translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在清点…</translation>
        </message>
        <message>
            <source>%1 so far; still counting. You need not wait.</source>
            <translation>目前为 %1；仍在清点。您不必等待。</translation>
        </message>
        <message>
            <source>%1 and more than could be counted in a moment will be read.</source>
            <translation>将读取 %1，以及更多一时来不及清点的文件。</translation>
        </message>
        <message>
            <source>There is nothing to read in it at present.</source>
            <translation>其中目前没有可以读取的内容。</translation>
        </message>
        <message>
            <source>%1 will be read.</source>
            <translation>将读取 %1。</translation>
        </message>
        <message>
            <source>This is usually passed over, and is read because you named it: %1.</source>
            <translation>这通常会被略过；因为是您指定的，所以会读取：%1。</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>All of them are in the library already.</source>
            <translation>这些文件都已在文档库中。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them are in the library already.</source>
            <translation>
                <numerusform>其中 %Ln 个已在文档库中。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::AdvancedPage</name>
        <message>
            <source>Where everything is kept</source>
            <translation>所有内容的存放位置</translation>
        </message>
        <message>
            <source>&amp;Data folder</source>
            <translation>数据文件夹(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Open the folder</source>
            <translation>打开文件夹(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Copy the path</source>
            <translation>复制路径(&amp;C)</translation>
        </message>
        <message>
            <source>To keep everything elsewhere, quit, move the folder and start with: superinstance --data-dir FOLDER</source>
            <translation>要把所有内容存放到别处，请退出程序，移动文件夹，然后这样启动：superinstance --data-dir 文件夹</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>保存的内容</translation>
        </message>
        <message>
            <source>Being counted…</source>
            <translation>正在统计…</translation>
        </message>
        <message>
            <source>&amp;Forget everything…</source>
            <translation>全部清除(&amp;F)…</translation>
        </message>
        <message>
            <source>SuperInstance then is as at its first start. Your own files are not touched.</source>
            <translation>之后 SuperInstance 就和首次启动时一样。您自己的文件不受影响。</translation>
        </message>
        <message numerus="yes">
            <source>The library, %n documents: %1</source>
            <translation>
                <numerusform>文档库，%n 个文档：%1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The conversations, %n messages: %1</source>
            <translation>
                <numerusform>对话，%n 条消息：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>The settings: %1</source>
            <translation>设置：%1</translation>
        </message>
        <message>
            <source>The log, which holds no word of a document: %1</source>
            <translation>日志（不含文档中的任何文字）：%1</translation>
        </message>
        <message>
            <source>Being forgotten…</source>
            <translation>正在清除…</translation>
        </message>
        <message>
            <source>Forget everything</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <source>Forget everything that SuperInstance keeps? This cannot be undone.</source>
            <translation>要清除 SuperInstance 保存的所有内容吗？此操作无法撤销。</translation>
        </message>
        <message numerus="yes">
            <source>What was read of %n documents is erased, with the list of your folders.</source>
            <translation>
                <numerusform>从 %n 个文档中读取的内容会被删除，您的文件夹列表也会一并删除。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The conversations are erased, with %n messages.</source>
            <translation>
                <numerusform>对话会被删除，其中有 %n 条消息。</numerusform>
            </translation>
        </message>
        <message>
            <source>The settings are as at the first start, and the log is emptied.</source>
            <translation>设置会恢复到首次启动时的状态，日志会被清空。</translation>
        </message>
        <message>
            <source>This frees %1. Your own files and folders stay as they are.</source>
            <translation>这会腾出 %1。您自己的文件和文件夹保持原样。</translation>
        </message>
        <message>
            <source>&amp;Forget everything</source>
            <translation>全部清除(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::AppearancePage</name>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Size of text in percent</source>
            <translation>文字大小（百分比）</translation>
        </message>
        <message>
            <source> %</source>
            <comment>after a number</comment>
            <translation>%</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>&amp;Size of text</source>
            <translation>文字大小(&amp;S)</translation>
        </message>
        <message>
            <source>100 % is what your desktop asks for. Ctrl++ and Ctrl+− change it anywhere, Ctrl+0 sets it back.</source>
            <translation>100% 是您的桌面所要求的大小。在任何地方都可以用 Ctrl++ 和 Ctrl+− 更改，用 Ctrl+0 恢复。</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>跟随桌面</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>高对比度(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Application</name>
        <message>
            <source>A SuperInstance command is at work on this folder; the window can open when it has ended.</source>
            <translation>一个 SuperInstance 命令正在处理这个文件夹；等它结束后才能打开窗口。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Autostart</name>
        <message>
            <source>%1 cannot be removed: %2.</source>
            <translation>无法移除 %1：%2。</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>无法写入 %1：%2。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::BackgroundPortal</name>
        <message>
            <source>It follows changes in your folders.</source>
            <translation>它会跟踪您文件夹中的更改。</translation>
        </message>
        <message>
            <source>This desktop does not let programs start by themselves. Its own settings may have a list of what starts at login.</source>
            <translation>此桌面不允许程序自动启动。桌面自己的设置里可能有登录时启动的程序列表。</translation>
        </message>
        <message>
            <source>The desktop has not allowed it. You can allow SuperInstance to run in the background in the settings of the desktop, then try again.</source>
            <translation>桌面没有允许此操作。您可以在桌面设置中允许 SuperInstance 在后台运行，然后重试。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::BackgroundWatch</name>
        <message>
            <source>Everything is read</source>
            <translation>全部读取完毕</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) can be asked about now.</source>
            <translation>
                <numerusform>现在可以针对 %n 个文件提问。</numerusform>
            </translation>
        </message>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>Reading is done</source>
            <translation>读取完成</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Batch</name>
        <message>
            <source>Line %1 of the input is not a JSON object.</source>
            <translation>输入的第 %1 行不是 JSON 对象。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>已完成 %1，共 %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ChatPage</name>
        <message>
            <source>&amp;New conversation</source>
            <translation>新建对话(&amp;N)</translation>
        </message>
        <message>
            <source>An answer is still being worked on; stop it first to open another conversation.</source>
            <translation>有一个回答还在进行中；请先停止它，再打开其他对话。</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Type a question below. Every sentence of the answer is checked against the passage it comes from, and what is not in your documents is not answered.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;向您自己的文档提问&lt;/h2&gt;&lt;p&gt;请在下面输入问题。回答中的每句话都会与它所出自的段落核对；您的文档中没有的内容，不会作答。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>An answer is still being worked on; stop it first.</source>
            <translation>有一个回答还在进行中；请先停止它。</translation>
        </message>
        <message>
            <source>What was said after this belongs to the earlier version; choose that version to see it again.</source>
            <translation>此后的内容属于较早的版本；选择该版本即可再次看到。</translation>
        </message>
        <message>
            <source>The whole conversation is copied.</source>
            <translation>整个对话已复制。</translation>
        </message>
        <message>
            <source>The answer is marked as wrong. All that are marked are listed in the menu, under Conversation.</source>
            <translation>已将该回答标记为错误。所有标记过的回答列在“对话”菜单中。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ChatView</name>
        <message>
            <source>Conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>The code is copied.</source>
            <translation>代码已复制。</translation>
        </message>
        <message>
            <source>The answer is copied.</source>
            <translation>回答已复制。</translation>
        </message>
        <message>
            <source>The answer is copied as Markdown.</source>
            <translation>回答已复制为 Markdown。</translation>
        </message>
        <message>
            <source>&amp;Copy the answer</source>
            <translation>复制回答(&amp;C)</translation>
        </message>
        <message>
            <source>Copy the answer as &amp;Markdown</source>
            <translation>将回答复制为 Markdown(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Answer again</source>
            <translation>重新回答(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Not this: show other sentences</source>
            <translation>不是这个：显示其他句子(&amp;N)</translation>
        </message>
        <message>
            <source>Earlier version of the answer</source>
            <translation>回答的上一版本</translation>
        </message>
        <message>
            <source>Later version of the answer</source>
            <translation>回答的下一版本</translation>
        </message>
        <message>
            <source>&amp;Edit the question</source>
            <translation>编辑问题(&amp;E)</translation>
        </message>
        <message>
            <source>Earlier version of the question</source>
            <translation>问题的上一版本</translation>
        </message>
        <message>
            <source>Later version of the question</source>
            <translation>问题的下一版本</translation>
        </message>
        <message>
            <source>Tab moves to the next link of an answer, Enter opens it.</source>
            <translation>按 Tab 移到回答中的下一个链接，按 Enter 打开它。</translation>
        </message>
        <message>
            <source>&amp;How this was reached</source>
            <translation>这是如何得出的(&amp;H)</translation>
        </message>
        <message>
            <source>This was &amp;wrong…</source>
            <translation>这个不对(&amp;W)…</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CollectionsMenu</name>
        <message>
            <source>Also in &amp;collection</source>
            <translation>也在集合中(&amp;C)</translation>
        </message>
        <message>
            <source>Also in collection</source>
            <translation>也在集合中</translation>
        </message>
        <message>
            <source>&amp;New collection…</source>
            <translation>新建集合(&amp;N)…</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CollectionsVerb</name>
        <message>
            <source>The library is empty.</source>
            <translation>文档库是空的。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CommandServer</name>
        <message>
            <source>Other starts of SuperInstance cannot reach this one: %1.</source>
            <translation>之后启动的 SuperInstance 无法与当前这个通信：%1。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Composer</name>
        <message>
            <source>S&amp;top</source>
            <translation>停止(&amp;T)</translation>
        </message>
        <message>
            <source>Ask a question about your documents…</source>
            <translation>就您的文档提一个问题…</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Send the question</source>
            <translation>发送问题</translation>
        </message>
        <message>
            <source>Stop this answer</source>
            <translation>停止这个回答</translation>
        </message>
        <message>
            <source>Editing: Enter asks anew, Escape leaves it as it was.</source>
            <translation>正在编辑问题：按回车重新提问，按 Esc 保持原样。</translation>
        </message>
        <message>
            <source>Sen&amp;d</source>
            <translation>发送(&amp;D)</translation>
        </message>
        <message>
            <source>Enter sends the question, Shift and Enter begin a new line. Up in the empty field edits the last question.</source>
            <translation>Enter 发送问题，Shift+Enter 换行。在空白输入框中按向上键可编辑上一个问题。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationDelegate</name>
        <message>
            <source>Rename the conversation</source>
            <translation>重命名对话</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationFiles</name>
        <message>
            <source>Conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>网页 (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, to be imported again (*.json)</source>
            <translation>JSON，可再次导入 (*.json)</translation>
        </message>
        <message>
            <source>Export the conversation</source>
            <translation>导出对话</translation>
        </message>
        <message>
            <source>Import conversations</source>
            <translation>导入对话</translation>
        </message>
        <message>
            <source>Exported conversations (*.json)</source>
            <translation>导出的对话 (*.json)</translation>
        </message>
        <message>
            <source>The conversation was written to %1.</source>
            <translation>对话已写入 %1。</translation>
        </message>
        <message numerus="yes">
            <source>%n conversation(s) imported.</source>
            <translation>
                <numerusform>已导入 %n 个对话。</numerusform>
            </translation>
        </message>
        <message>
            <source>The conversation could not be written to %1 (%2). Choose another place.</source>
            <translation>对话未能写入 %1（%2）。请选择其他位置。</translation>
        </message>
        <message>
            <source>The export was stopped; nothing was written.</source>
            <translation>导出已停止；没有写入任何内容。</translation>
        </message>
        <message>
            <source>Writing “%1” as a PDF…</source>
            <translation>正在将“%1”写为 PDF…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>导出进度</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationFind</name>
        <message>
            <source>Find in this conversation</source>
            <translation>在此对话中查找</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationsModel</name>
        <message>
            <source>Pinned</source>
            <translation>已置顶</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n conversation(s)</source>
            <translation>
                <numerusform>%1，%n 个对话</numerusform>
            </translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>新对话</translation>
        </message>
        <message>
            <source>Pinned. Last changed %1.</source>
            <translation>已置顶。上次更改：%1。</translation>
        </message>
        <message>
            <source>Last changed %1.</source>
            <translation>上次更改：%1。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationsPanel</name>
        <message>
            <source>Search conversations</source>
            <translation>搜索对话</translation>
        </message>
        <message>
            <source>Search everything said in conversations</source>
            <translation>搜索对话中的所有内容</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Rename the conversation</source>
            <translation>重命名对话</translation>
        </message>
        <message>
            <source>Pin the conversation, or let it go</source>
            <translation>置顶对话或取消置顶</translation>
        </message>
        <message>
            <source>Move the conversation to a folder</source>
            <translation>将对话移到文件夹</translation>
        </message>
        <message>
            <source>Delete the conversation</source>
            <translation>删除对话</translation>
        </message>
        <message>
            <source>Bring a deleted conversation back</source>
            <translation>恢复已删除的对话</translation>
        </message>
        <message>
            <source>Nothing was said with these words.</source>
            <translation>没有找到含有这些词语的对话。</translation>
        </message>
        <message numerus="yes">
            <source>Only the latest %n are shown. More words find less.</source>
            <translation>
                <numerusform>只显示最近的 %n 个。多输入几个词可缩小范围。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conversation(s) found</source>
            <translation>
                <numerusform>找到 %n 个对话</numerusform>
            </translation>
        </message>
        <message>
            <source>No conversation was deleted since the start.</source>
            <translation>启动以来没有删除过对话。</translation>
        </message>
        <message>
            <source>Move to a folder</source>
            <translation>移到文件夹</translation>
        </message>
        <message>
            <source>Name of the folder:</source>
            <translation>文件夹名称：</translation>
        </message>
        <message>
            <source>&amp;Rename the folder</source>
            <translation>重命名文件夹(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>重命名(&amp;R)</translation>
        </message>
        <message>
            <source>Un&amp;pin</source>
            <translation>取消置顶(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Pin</source>
            <translation>置顶(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Move to a folder</source>
            <translation>移到文件夹(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>导出(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Markdown…</source>
            <translation>Markdown(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Web page (HTML)…</source>
            <translation>网页（HTML）(&amp;W)…</translation>
        </message>
        <message>
            <source>&amp;PDF…</source>
            <translation>PDF(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;JSON, to be imported again…</source>
            <translation>JSON，可再次导入(&amp;J)…</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>删除(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>无(&amp;N)</translation>
        </message>
        <message>
            <source>New &amp;folder…</source>
            <translation>新建文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>Down goes to the conversations found, Enter opens the first of them, Escape empties the field.</source>
            <translation>向下键转到找到的对话，回车打开第一个，Esc 清空输入框。</translation>
        </message>
        <message>
            <source>Enter opens the conversation, F2 renames it. Up from the first one goes back to the field.</source>
            <translation>回车打开对话，F2 重命名。在第一个上按向上键回到输入框。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CouncilBar</name>
        <message>
            <source>What the three agents are doing</source>
            <translation>三个智能体正在做什么</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CouncilPage</name>
        <message>
            <source>How the council works</source>
            <translation>合议方式</translation>
        </message>
        <message>
            <source>Pathos, Logos and Ethos must agree before an answer counts. What you change here holds from the next question on.</source>
            <translation>Pathos、Logos 和 Ethos 必须意见一致，回答才算数。这里的更改从下一个问题起生效。</translation>
        </message>
        <message>
            <source>Most &amp;rounds for one question</source>
            <translation>每个问题的最多轮数(&amp;R)</translation>
        </message>
        <message>
            <source>Where they do not agree, they look further and try again, as many times as this.</source>
            <translation>意见不一致时，它们会继续查找并再试，最多进行这么多轮。</translation>
        </message>
        <message>
            <source>&amp;Time for each agent in a round</source>
            <translation>每轮中每个智能体的时间(&amp;T)</translation>
        </message>
        <message>
            <source> s</source>
            <comment>unit: seconds</comment>
            <translation> 秒</translation>
        </message>
        <message>
            <source>An agent that takes longer has no vote in that round, and the answer says so.</source>
            <translation>超过这个时间的智能体在该轮中没有表决权，回答中会注明这一点。</translation>
        </message>
        <message>
            <source>Answer more often</source>
            <translation>更多作答</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>均衡</translation>
        </message>
        <message>
            <source>Only when quite sure</source>
            <translation>很有把握才作答</translation>
        </message>
        <message>
            <source>How &amp;sure they must be</source>
            <translation>所需的把握程度(&amp;S)</translation>
        </message>
        <message>
            <source>Where they are less sure, you still see the closest passages, and that they may not answer you.</source>
            <translation>把握不足时，您仍会看到最接近的段落，并会注明它们未必能回答您的问题。</translation>
        </message>
        <message>
            <source>As you set it yourself (%1)</source>
            <translation>按您自己的设置（%1）</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CurrentState</name>
        <message>
            <source>%1 – %2</source>
            <comment>name and state of a file</comment>
            <translation>%1 – %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::DocumentViewer</name>
        <message>
            <source>The page is being drawn…</source>
            <translation>正在绘制页面…</translation>
        </message>
        <message>
            <source>The sentence could not be marked on this page; it is marked in the text.</source>
            <translation>无法在这一页上标出这句话；已在文字中标出。</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>在此文档中查找</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Download</name>
        <message>
            <source>The server cannot be reached safely: %1.</source>
            <translation>无法安全地连接服务器:%1。</translation>
        </message>
        <message>
            <source>The connection to the server breaks off again and again (%1). Continue later: what has been downloaded is kept.</source>
            <translation>与服务器的连接一再中断(%1)。请稍后继续:已下载的内容会保留。</translation>
        </message>
        <message>
            <source>The server stopped sending. Continue later: what has been downloaded is kept.</source>
            <translation>服务器停止发送。请稍后继续:已下载的内容会保留。</translation>
        </message>
        <message>
            <source>The server sends the download on to %1, which is not safe. Choose another server or model.</source>
            <translation>服务器将下载转到 %1，这并不安全。请选择其他服务器或模型。</translation>
        </message>
        <message>
            <source>The download is sent on from server to server without end. Choose another server or model.</source>
            <translation>下载在服务器之间被无休止地转来转去。请选择其他服务器或模型。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::DownloadRow</name>
        <message>
            <source>Discard…</source>
            <translation>放弃…</translation>
        </message>
        <message>
            <source>Discard the download of %1</source>
            <translation>放弃下载 %1</translation>
        </message>
        <message>
            <source>Download of %1</source>
            <translation>%1 的下载</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>the name of a model, and how far its download is</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Pause the download of %1</source>
            <translation>暂停下载 %1</translation>
        </message>
        <message>
            <source>Resume the download of %1</source>
            <translation>继续下载 %1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::DropOverlay</name>
        <message>
            <source>Drop files and folders here to add them.</source>
            <translation>把文件和文件夹拖放到这里即可添加。</translation>
        </message>
        <message>
            <source>Drop files and folders to add them.
They stay where they are; SuperInstance only reads them.</source>
            <translation>拖放文件和文件夹即可添加。
它们仍留在原处；SuperInstance 只读取它们。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::EndpointsPage</name>
        <message>
            <source>No models there now</source>
            <translation>那里目前没有模型</translation>
        </message>
        <message>
            <source>Where programs and downloads come from</source>
            <translation>程序和下载内容的来源</translation>
        </message>
        <message>
            <source>Program that serves a model file (&amp;llama-server)</source>
            <translation>运行模型文件的程序（llama-server）(&amp;L)</translation>
        </message>
        <message>
            <source>Empty: it is looked for beside this program and where programs usually are.</source>
            <translation>留空：在本程序旁边以及程序通常所在的位置查找。</translation>
        </message>
        <message>
            <source>Download &amp;models from below this address</source>
            <translation>从此地址之下下载模型(&amp;M)</translation>
        </message>
        <message>
            <source>Empty: from their publishers' pages.</source>
            <translation>留空：从其发布者的网页下载。</translation>
        </message>
        <message>
            <source>Servers on this computer</source>
            <translation>这台计算机上的服务器</translation>
        </message>
        <message>
            <source>Ollama, LM Studio and llama-server are found by themselves while they run. Only servers on this computer can be used: your documents never leave it.</source>
            <translation>Ollama、LM Studio 和 llama-server 在运行时会被自动找到。只能使用这台计算机上的服务器：您的文档绝不会离开它。</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>移除(&amp;R)</translation>
        </message>
        <message>
            <source>Another server</source>
            <translation>另一个服务器</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>地址(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Key, if the server wants one</source>
            <translation>密钥（如果服务器需要）(&amp;K)</translation>
        </message>
        <message>
            <source>The key is kept in a file that only you can open, and is sent to this server alone.</source>
            <translation>密钥保存在只有您能打开的文件中，并且只会发送给这个服务器。</translation>
        </message>
        <message>
            <source>A&amp;dd</source>
            <translation>添加(&amp;D)</translation>
        </message>
        <message>
            <source>Type the address of the server first, such as http://localhost:8080/v1.</source>
            <translation>请先输入服务器的地址，例如 http://localhost:8080/v1。</translation>
        </message>
        <message>
            <source>“%1” is being tried.</source>
            <translation>正在测试“%1”。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Engine</name>
        <message>
            <source>Something went wrong inside SuperInstance. Your documents are not affected; if it happens again, start the program again.</source>
            <translation>SuperInstance 内部出了问题。您的文档不受影响；如果再次发生，请重新启动程序。</translation>
        </message>
        <message>
            <source>SuperInstance is closing. Start it again.</source>
            <translation>SuperInstance 正在关闭。请重新启动它。</translation>
        </message>
        <message>
            <source>The library is not open.</source>
            <translation>文档库没有打开。</translation>
        </message>
        <message>
            <source>Your own files are asked about from now on. The samples stay in the library: choose them to ask about them, or remove them there.</source>
            <translation>从现在起，提问针对您自己的文件。示例仍留在文档库中：选中它们即可针对它们提问，也可以在那里移除它们。</translation>
        </message>
        <message>
            <source>%1 was not added to the list, so it cannot be taken off it.</source>
            <translation>%1 不是添加到列表中的，因此无法从列表中移除。</translation>
        </message>
        <message>
            <source>What you took out may still stand in a damaged library that was set aside, since not all of that could be taken over. Delete it when you no longer need it: %1.</source>
            <translation>您移出的内容可能仍留在一个另存的损坏文档库中，因为其中并非全部内容都能保留。不再需要时请将其删除：%1。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Ethos</name>
        <message>
            <source>There is nothing to check.</source>
            <translation>没有需要核对的内容。</translation>
        </message>
        <message>
            <source>Every claim is supported by its passage.</source>
            <translation>每条陈述在各自的段落中都有依据。</translation>
        </message>
        <message>
            <source>None of this is about what was asked.</source>
            <translation>这些内容都与所问的无关。</translation>
        </message>
        <message>
            <source>Ethos withholds this answer, because following it could do harm. The passages are shown below.</source>
            <translation>Ethos 拦下了这个回答，因为照做可能造成伤害。相关段落显示在下面。</translation>
        </message>
        <message>
            <source>Following this answer could do harm.</source>
            <translation>照这个回答去做可能造成伤害。</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n claims are supported by their passage.</source>
            <translation>
                <numerusform>%n 条陈述中有 %1 条在各自的段落中有依据。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ExclusionsDialog</name>
        <message>
            <source>&amp;Let in again</source>
            <translation>重新纳入(&amp;L)</translation>
        </message>
        <message>
            <source>Exclusions</source>
            <translation>排除项</translation>
        </message>
        <message>
            <source>Excluded files and folders</source>
            <translation>排除的文件和文件夹</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>文件或文件夹</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>排除时间</translation>
        </message>
        <message>
            <source>Hidden files, keys, password stores, browser profiles, and what version control and programs keep for themselves are never read with a folder; add such a file by itself to have it read.</source>
            <translation>隐藏文件、密钥、密码库、浏览器配置文件，以及版本控制和程序的内部文件，从不随文件夹一起读取；要读取这样的文件，请单独添加它。</translation>
        </message>
        <message>
            <source>You have not taken anything out of a folder of the library.</source>
            <translation>您没有从文档库的文件夹中移出过任何内容。</translation>
        </message>
        <message>
            <source>These lie in folders of the library; you took them out, and they are not read again:</source>
            <translation>这些位于文档库的文件夹中；您已将它们移出，不会再读取它们：</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ExtractorProcess</name>
        <message>
            <source>Add only documents from senders you trust, or update the system.</source>
            <translation>请只添加来自您信任的发送者的文档，或更新系统。</translation>
        </message>
        <message>
            <source>This system cannot keep the programs that read documents away from your other files, should a document be made to attack them.</source>
            <translation>如果有文档专为攻击读取文档的程序而制作，此系统无法阻止这些程序访问您的其他文件。</translation>
        </message>
        <message>
            <source>This system cannot keep the programs that read documents away from the network, should a document be made to attack them.</source>
            <translation>如果有文档专为攻击读取文档的程序而制作，此系统无法阻止这些程序访问网络。</translation>
        </message>
        <message>
            <source>This system cannot keep the programs that read documents away from your other files and the network, should a document be made to attack them.</source>
            <translation>如果有文档专为攻击读取文档的程序而制作，此系统无法阻止这些程序访问您的其他文件和网络。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FacetPanel</name>
        <message>
            <source>%1 (%2)</source>
            <comment>a choice and how many documents it leaves</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Chan&amp;ged</source>
            <translation>更改时间(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>种类(&amp;K)</translation>
        </message>
        <message>
            <source>Fol&amp;der</source>
            <translation>文件夹(&amp;D)</translation>
        </message>
        <message>
            <source>in the last week</source>
            <translation>最近一周</translation>
        </message>
        <message>
            <source>in the last month</source>
            <translation>最近一个月</translation>
        </message>
        <message>
            <source>in the last year</source>
            <translation>最近一年</translation>
        </message>
        <message>
            <source>at any time</source>
            <translation>任何时间</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <comment>a folder and the one it lies in</comment>
            <translation>%2 中的 %1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FilesList</name>
        <message>
            <source>Name or folder</source>
            <translation>名称或文件夹</translation>
        </message>
        <message>
            <source>Filter by name or folder</source>
            <translation>按名称或文件夹筛选</translation>
        </message>
        <message>
            <source>State of the files shown</source>
            <translation>所显示文件的状态</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>已读取</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Not readable</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已跳过</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>Files of the library</source>
            <translation>文档库中的文件</translation>
        </message>
        <message>
            <source>Open with the &amp;desktop</source>
            <translation>用桌面默认程序打开(&amp;D)</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>在文件夹中显示(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>重试(&amp;T)</translation>
        </message>
        <message>
            <source>As&amp;k about this</source>
            <translation>针对此文件提问(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>移除(&amp;R)…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Ope&amp;n</source>
            <translation>打开(&amp;N)</translation>
        </message>
        <message>
            <source>Is a file of that name passed over?</source>
            <translation>该名称的文件是否被略过？</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FilesModel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Time</source>
            <comment>when the state was reached</comment>
            <translation>时间</translation>
        </message>
        <message>
            <source>%1 (OCR)</source>
            <comment>a state</comment>
            <translation>%1(OCR)</translation>
        </message>
        <message>
            <source>general library</source>
            <translation>通用资料库</translation>
        </message>
        <message>
            <source>Collections: %1</source>
            <translation>集合:%1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FindBar</name>
        <message>
            <source>Previous place (Shift+Enter)</source>
            <translation>上一处（Shift+Enter）</translation>
        </message>
        <message>
            <source>Next place (Enter)</source>
            <translation>下一处（Enter）</translation>
        </message>
        <message>
            <source>Close the search (Esc)</source>
            <translation>关闭查找（Esc）</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>已完成 %1，共 %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FirstRun</name>
        <message>
            <source>First steps</source>
            <translation>入门</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;They stay where they are. SuperInstance reads them on this computer only, follows later changes, and answers with sentences from them, each with the place it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;向您自己的文档提问&lt;/h2&gt;&lt;p&gt;它们仍留在原处。SuperInstance 只在这台计算机上读取它们，跟踪以后的更改，并用其中的句子来回答，每句都注明出处。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Drop a folder or some files anywhere on this window, or choose them:</source>
            <translation>把文件夹或一些文件拖放到这个窗口的任意位置，或者选择它们：</translation>
        </message>
        <message>
            <source>Add fi&amp;les…</source>
            <translation>添加文件(&amp;L)…</translation>
        </message>
        <message>
            <source>Or begin with a folder of yours:</source>
            <translation>或者从您的一个文件夹开始：</translation>
        </message>
        <message>
            <source>Add the folder %1</source>
            <translation>添加文件夹 %1</translation>
        </message>
        <message>
            <source>Or see first how it works, with five short documents that came with the program:</source>
            <translation>或者先用程序附带的五个简短文档看看它如何工作：</translation>
        </message>
        <message>
            <source>&amp;Try with samples</source>
            <translation>用示例试试(&amp;T)</translation>
        </message>
        <message>
            <source>Reading progress</source>
            <translation>读取进度</translation>
        </message>
        <message>
            <source>The samples are in English. They answer, for example:</source>
            <translation>示例是英文的。它们可以回答的问题例如：</translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 of %n files so far. You can already ask.</source>
            <translation>
                <numerusform>正在读取：目前已完成 %1 个，共 %n 个文件。您现在就可以提问。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 of %n files so far.</source>
            <translation>
                <numerusform>正在读取：目前已完成 %1 个，共 %n 个文件。</numerusform>
            </translation>
        </message>
        <message>
            <source>&lt;h2&gt;Everything is read&lt;/h2&gt;&lt;p&gt;Type your first question below. Every sentence of the answer is checked against the passage it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;全部读取完毕&lt;/h2&gt;&lt;p&gt;请在下面输入您的第一个问题。回答中的每句话都会与它所出自的段落核对。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Everything is read. You can ask now.</source>
            <translation>全部读取完毕。现在可以提问了。</translation>
        </message>
        <message>
            <source>Add f&amp;older…</source>
            <translation>添加文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Reading is done&lt;/h2&gt;&lt;p&gt;%1 The library says why.&lt;/p&gt;&lt;p&gt;Type your first question below. Every sentence of the answer is checked against the passage it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;读取完成&lt;/h2&gt;&lt;p&gt;%1 文档库中说明了原因。&lt;/p&gt;&lt;p&gt;请在下面输入您的第一个问题。回答的每一句话都会与其来源段落核对。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>%1 You can ask now.</source>
            <translation>%1 现在可以提问了。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FolderOptionsDialog</name>
        <message>
            <source>&amp;Respect ignore files (.gitignore, .ignore)</source>
            <translation>遵循忽略文件（.gitignore、.ignore）(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Pause this folder</source>
            <translation>暂停此文件夹(&amp;P)</translation>
        </message>
        <message>
            <source>Folder options</source>
            <translation>文件夹选项</translation>
        </message>
        <message>
            <source>How “%1” is read</source>
            <translation>如何读取“%1”</translation>
        </message>
        <message>
            <source>&amp;Only these files:</source>
            <translation>仅这些文件(&amp;O)：</translation>
        </message>
        <message>
            <source>Only these files</source>
            <translation>仅这些文件</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>&amp;Never these files and folders:</source>
            <translation>从不读取这些文件和文件夹(&amp;N)：</translation>
        </message>
        <message>
            <source>Never these files and folders</source>
            <translation>从不读取这些文件和文件夹</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>One pattern a line, as in a .gitignore file: *.log for a kind of file, drafts/ for folders of that name, /private for what lies in this folder itself.</source>
            <translation>每行一个模式，写法与 .gitignore 文件相同：*.log 表示一类文件，drafts/ 表示该名称的文件夹，/private 表示直接位于此文件夹中的内容。</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>无限制</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>Largest file</source>
            <translation>最大文件</translation>
        </message>
        <message>
            <source>&amp;Largest file:</source>
            <translation>最大文件(&amp;L)：</translation>
        </message>
        <message>
            <source>What such a file in this folder or below it names is not read.</source>
            <translation>此文件夹及其下层的忽略文件所指明的内容不会被读取。</translation>
        </message>
        <message>
            <source>New and changed files wait; what has been read can be asked about.</source>
            <translation>新增和更改的文件会等待；已读取的内容仍可提问。</translation>
        </message>
        <message>
            <source>Read the &amp;text of scans and pictures (OCR)</source>
            <translation>读取扫描件和图片中的文字(OCR)(&amp;T)</translation>
        </message>
        <message>
            <source>It takes some seconds a page, after everything else has been read. Such text may be misread and is marked. Turned off again, what was read stays.</source>
            <translation>每页需要几秒钟,在其他内容都读完之后进行。这样的文字可能有误,并带有标记。再次关闭后,已读取的内容会保留。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FolderRules</name>
        <message>
            <source>What you excluded in the options of a folder</source>
            <translation>您在文件夹选项中排除的内容</translation>
        </message>
        <message>
            <source>What ignore files (.gitignore, .ignore) name</source>
            <translation>忽略文件（.gitignore、.ignore）指明的内容</translation>
        </message>
        <message>
            <source>What you did not include in the options of a folder</source>
            <translation>您在文件夹选项中没有包括的内容</translation>
        </message>
    </context>
    <context>
        <name>superinstance::GeneralPage</name>
        <message>
            <source>When the window is closed</source>
            <translation>关闭窗口时</translation>
        </message>
        <message>
            <source>&amp;Ask me</source>
            <translation>询问我(&amp;A)</translation>
        </message>
        <message>
            <source>Go on &amp;watching my folders</source>
            <translation>继续跟踪我的文件夹(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>It goes on watching in the tray; on a desktop without a tray, in a minimised window.</source>
            <translation>它会在系统托盘里继续跟踪；如果桌面没有系统托盘，则在最小化的窗口中继续。</translation>
        </message>
        <message>
            <source>When I log in</source>
            <translation>登录时</translation>
        </message>
        <message>
            <source>&amp;Start and watch my folders</source>
            <translation>启动并跟踪我的文件夹(&amp;S)</translation>
        </message>
        <message>
            <source>It starts without a window, from the next login on.</source>
            <translation>从下次登录起，它启动时不打开窗口。</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Show the &amp;beginning of the question</source>
            <translation>显示问题的开头(&amp;B)</translation>
        </message>
        <message>
            <source>A notification tells that an answer is there while the window is hidden. Others may see it, also on a locked screen.</source>
            <translation>窗口隐藏时，通知会告诉您有了回答。其他人可能会看到它，在锁定的屏幕上也一样。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>&amp;Language of this program</source>
            <translation>本程序的语言(&amp;L)</translation>
        </message>
        <message>
            <source>It changes with the next start. Questions and documents may be in any language, whatever is chosen here.</source>
            <translation>下次启动时生效。无论这里选择什么，问题和文档都可以使用任何语言。</translation>
        </message>
        <message>
            <source>Small window to ask in</source>
            <translation>提问小窗口</translation>
        </message>
        <message>
            <source>A key of your desktop can open it from anywhere: give the key this command in the keyboard settings of your desktop. Where the desktop offers keys to programs, it has asked you for one.</source>
            <translation>您可以用桌面的一个快捷键随处打开它：请在桌面的键盘设置中为该快捷键指定此命令。如果桌面允许程序申请快捷键，它已经询问过您。</translation>
        </message>
        <message>
            <source>Co&amp;py the command</source>
            <translation>复制命令(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Command</source>
            <translation>命令(&amp;C)</translation>
        </message>
        <message>
            <source>The command is copied.</source>
            <translation>命令已复制。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::GlobalShortcut</name>
        <message>
            <source>Ask your documents</source>
            <translation>向您的文档提问</translation>
        </message>
    </context>
    <context>
        <name>superinstance::HttpExchange</name>
        <message>
            <source>%1 sends requests on to %2, which is not followed. Check the address.</source>
            <translation>%1 将请求转到 %2,不会跟随。请检查地址。</translation>
        </message>
        <message numerus="yes">
            <source>%1 had not finished its answer after %n second(s).</source>
            <translation>
                <numerusform>%1 在 %n 秒后仍未完成回答。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 stopped in the middle of its answer and sent nothing for %n second(s). Ask again.</source>
            <translation>
                <numerusform>%1 在回答中途停止,%n 秒内没有发来任何内容。请再问一次。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 had not begun to answer after %n second(s). Ask again, or choose a smaller model.</source>
            <translation>
                <numerusform>%1 在 %n 秒后仍未开始回答。请再问一次,或选择较小的模型。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing answers at %1. Start the model server there, or choose another model.</source>
            <translation>%1 没有应答。请在那里启动模型服务器,或选择另一个模型。</translation>
        </message>
        <message>
            <source>No secure connection to %1 came about: its certificate is not trusted.</source>
            <translation>未能与 %1 建立安全连接:其证书不受信任。</translation>
        </message>
        <message>
            <source>What answers at %1 is no model server. Check the address.</source>
            <translation>%1 的应答者不是模型服务器。请检查地址。</translation>
        </message>
        <message>
            <source>What answers at %1 broke off the connection without a reply. Check the address, and whether a model server runs there.</source>
            <translation>%1 的应答者未作回复就断开了连接。请检查地址,以及那里是否运行着模型服务器。</translation>
        </message>
        <message>
            <source>%1 broke off the connection before its answer was complete. Ask again.</source>
            <translation>%1 在回答完成之前断开了连接。请再问一次。</translation>
        </message>
        <message>
            <source>%1 cannot be reached. Check the address.</source>
            <translation>无法连接 %1。请检查地址。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::IndexVerb</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”.</source>
            <translation>读取已暂停。请先继续读取：在窗口中操作，或使用“superinstance config set indexing/paused false”。</translation>
        </message>
        <message>
            <source>None of the files could be read.</source>
            <translation>所有文件都未能读取。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Indexer</name>
        <message>
            <source>This is not there now. What was read of it is kept until it is back.</source>
            <translation>它现在不在原处。已读取的内容会一直保留，直到它回来。</translation>
        </message>
        <message>
            <source>There is no such file or folder.</source>
            <translation>没有这样的文件或文件夹。</translation>
        </message>
        <message>
            <source>%1 Reading is paused; it goes on by itself when that is done.</source>
            <translation>%1读取已暂停；处理好之后会自动继续。</translation>
        </message>
        <message>
            <source>Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”.</source>
            <translation>读取已暂停。请先继续读取：在窗口中操作，或使用“superinstance config set indexing/paused false”。</translation>
        </message>
        <message>
            <source>Reading is paused: what you added is read when you resume it.</source>
            <translation>读取已暂停：您添加的内容会在继续读取后读取。</translation>
        </message>
        <message>
            <source>Reading is paused.</source>
            <translation>读取已暂停。</translation>
        </message>
        <message>
            <source>“%1” would be passed over in a folder (%2). It is read because you named it.</source>
            <translation>“%1”在文件夹中会被略过（%2）。因为是您指定的，所以会读取它。</translation>
        </message>
        <message>
            <source>This file is not in the library any more.</source>
            <translation>这个文件已不在文档库中。</translation>
        </message>
        <message>
            <source>This folder is not in the library any more.</source>
            <translation>这个文件夹已不在文档库中。</translation>
        </message>
        <message>
            <source>There are more folders than this computer can watch at once; changes in some of them are found within a quarter of an hour.</source>
            <translation>文件夹数量超过了这台计算机能同时监视的上限；其中一些文件夹的更改会在一刻钟内被发现。</translation>
        </message>
        <message>
            <source>The disk has damaged what was kept of “%1”. That is left out of answers and read anew from the file. If you see this often, the disk may be failing.</source>
            <translation>磁盘损坏了为“%1”保存的内容。答案中将不再使用它，并会从文件重新读取。如果经常出现此消息，磁盘可能正在损坏。</translation>
        </message>
        <message>
            <source>Reading of its folder is paused.</source>
            <translation>其所在文件夹的读取已暂停。</translation>
        </message>
        <message>
            <source>Another disk is where “%1” was. What was read of the one before is kept until that is back. To have this one read in its place, take the folder out of the library and add it again.</source>
            <translation>“%1”原来的位置上现在是另一个磁盘。从之前的磁盘读取的内容会一直保留，直到它回来。若要改为读取现在的磁盘，请把该文件夹移出文档库，然后重新添加。</translation>
        </message>
        <message>
            <source>The disk that was mounted at “%1” is not there. What was read of it is kept until it is back, and what lies in its place is not read. To have that read instead, add the folder to the library.</source>
            <translation>曾挂载在“%1”的磁盘现在不在。从它读取的内容会一直保留，直到它回来；现在位于该处的内容不会被读取。若要改为读取这些内容，请将该文件夹添加到文档库。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LatestButton</name>
        <message>
            <source>Jump to latest</source>
            <translation>跳到最新</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LayoutView</name>
        <message>
            <source>Document</source>
            <translation>文档</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LibraryPage</name>
        <message>
            <source>Reading</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>&amp;Pause reading</source>
            <translation>暂停读取(&amp;P)</translation>
        </message>
        <message>
            <source>While it is paused, new and changed files wait; what has been read can be asked about. It stays paused after a restart.</source>
            <translation>暂停期间，新的和更改过的文件会等待；已读取的内容仍可提问。重新启动后仍保持暂停。</translation>
        </message>
        <message>
            <source>What is passed over</source>
            <translation>会略过的内容</translation>
        </message>
        <message>
            <source>Within a folder, hidden files, keys and certificates, password stores, browser profiles, and what version control and programs keep for themselves are passed over. All other files are read only, never moved, changed or sent anywhere.</source>
            <translation>在文件夹中，隐藏文件、密钥和证书、密码库、浏览器配置，以及版本控制和程序自己保存的内容会被略过。其他文件只会被读取，绝不会被移动、更改或发送到任何地方。</translation>
        </message>
        <message>
            <source>What &amp;you took out…</source>
            <translation>您移出的内容(&amp;Y)…</translation>
        </message>
        <message>
            <source>Otherwise files are read at once. Idle means: for a minute you neither use this window nor ask anything, and other programs have little to do. On battery, reading is slow; while a question is answered, it waits.</source>
            <translation>否则会立即读取文件。空闲是指：一分钟内您既不使用此窗口也不提问，且其他程序几乎没有任务。使用电池时读取较慢；回答问题时读取会等待。</translation>
        </message>
        <message>
            <source>&amp;Read only when idle</source>
            <translation>仅在空闲时读取(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LibraryPanel</name>
        <message>
            <source>&amp;Pause reading</source>
            <translation>暂停读取(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>移除(&amp;R)…</translation>
        </message>
        <message>
            <source>Add fi&amp;les…</source>
            <translation>添加文件(&amp;L)…</translation>
        </message>
        <message>
            <source>Reading progress</source>
            <translation>读取进度</translation>
        </message>
        <message>
            <source>Add a folder to the library</source>
            <translation>向文档库添加文件夹</translation>
        </message>
        <message>
            <source>Add files to the library</source>
            <translation>向文档库添加文件</translation>
        </message>
        <message>
            <source>&amp;Resume reading</source>
            <translation>继续读取(&amp;R)</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>从文档库移除</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Your library is empty&lt;/h2&gt;&lt;p&gt;Add a folder, or drop folders and files anywhere on this window. They stay where they are; SuperInstance reads them on this computer only.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;您的文档库是空的&lt;/h2&gt;&lt;p&gt;请添加文件夹，或把文件夹和文件拖放到这个窗口的任意位置。它们仍留在原处；SuperInstance 只在这台计算机上读取它们。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>E&amp;xclusions…</source>
            <translation>排除项(&amp;X)…</translation>
        </message>
        <message>
            <source>&amp;Try again what could not be read</source>
            <translation>重试无法读取的文件(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Move to a collection…</source>
            <translation>移到集合(&amp;M)…</translation>
        </message>
        <message>
            <source>Re&amp;name the collection…</source>
            <translation>重命名集合(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Follow changes from now on</source>
            <translation>从现在起跟踪更改(&amp;F)</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>在文件夹中显示(&amp;F)</translation>
        </message>
        <message>
            <source>What you copied is text, not a file. Copy files or folders in the file manager, then paste them here.</source>
            <translation>您复制的是文字，不是文件。请在文件管理器中复制文件或文件夹，然后粘贴到这里。</translation>
        </message>
        <message>
            <source>There are no copied files to paste.</source>
            <translation>没有可以粘贴的已复制文件。</translation>
        </message>
        <message>
            <source>Move to a collection</source>
            <translation>移到集合</translation>
        </message>
        <message>
            <source>Choose a collection or name a new one; nothing: the general library.</source>
            <translation>请选择一个集合，或输入新集合的名称；留空则为常规文档库。</translation>
        </message>
        <message>
            <source>Rename the collection</source>
            <translation>重命名集合</translation>
        </message>
        <message>
            <source>The new name of “%1”:</source>
            <translation>“%1”的新名称：</translation>
        </message>
        <message>
            <source>Delete the collection</source>
            <translation>删除集合</translation>
        </message>
        <message>
            <source>Delete the collection “%1”? Its folders stay in the library, without a collection.</source>
            <translation>要删除集合“%1”吗？它的文件夹仍留在文档库中，但不再属于任何集合。</translation>
        </message>
        <message>
            <source>What lies in a folder of the library is excluded, so that it does not come back with that folder. “Exclusions…” lists it and lets it in again.</source>
            <translation>位于文档库文件夹中的内容会被排除，以免随该文件夹再次加入。“排除项…”会列出它们，并可重新纳入。</translation>
        </message>
        <message>
            <source>Add f&amp;older…</source>
            <translation>添加文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>Put back what was taken out of the library</source>
            <translation>放回从文档库中移出的内容</translation>
        </message>
        <message>
            <source>Take “%1” out of the library?</source>
            <translation>要把“%1”移出文档库吗？</translation>
        </message>
        <message numerus="yes">
            <source>Take %Ln file(s) out of the library?</source>
            <translation>
                <numerusform>要把 %Ln 个文件移出文档库吗？</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) in it will no longer be found or asked about.</source>
            <translation>
                <numerusform>其中的 %Ln 个文件将不再被搜索，也不再用于回答。</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder &amp;options…</source>
            <translation>文件夹选项(&amp;O)…</translation>
        </message>
        <message>
            <source>Take what answers &amp;quoted of it out of the conversations, too (this cannot be undone)</source>
            <translation>同时从对话中移除回答对它的引用（无法撤消）(&amp;Q)</translation>
        </message>
        <message>
            <source>Nothing on the disk is changed.</source>
            <translation>磁盘上的内容不会改变。</translation>
        </message>
        <message>
            <source>New collection</source>
            <translation>新建集合</translation>
        </message>
        <message>
            <source>The name of the collection:</source>
            <translation>集合的名称:</translation>
        </message>
        <message>
            <source>What is &amp;passed over…</source>
            <translation>略过的内容(&amp;P)…</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LocalModelServer</name>
        <message>
            <source>The model was unloaded before it was ready. Ask once more.</source>
            <translation>模型在就绪之前被卸载。请再问一次。</translation>
        </message>
        <message>
            <source>The model server was started and does not answer. Try another model, or another version of llama.cpp.</source>
            <translation>模型服务器已启动但没有应答。请尝试另一个模型,或另一个版本的 llama.cpp。</translation>
        </message>
        <message>
            <source>The model takes too long to load. Choose a smaller one.</source>
            <translation>模型加载时间过长。请选择较小的模型。</translation>
        </message>
        <message>
            <source>The model server did not answer any more and was ended.</source>
            <translation>模型服务器不再响应，已被结束。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Logos</name>
        <message>
            <source>The model came to its limit of length, so the end of its answer is missing.</source>
            <translation>模型达到了长度上限，因此缺少回答的结尾。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::MailWriter</name>
        <message>
            <source>Message without a subject</source>
            <translation>无主题的邮件</translation>
        </message>
        <message>
            <source>Attachment: %1</source>
            <translation>附件：%1</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>未命名</translation>
        </message>
    </context>
    <context>
        <name>superinstance::MainWindow</name>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>&amp;Ask</source>
            <translation>提问(&amp;A)</translation>
        </message>
        <message>
            <source>L&amp;ibrary</source>
            <translation>文档库(&amp;I)</translation>
        </message>
        <message>
            <source>State of the library</source>
            <translation>文档库的状态</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>Add f&amp;older…</source>
            <translation>添加文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>Add f&amp;iles…</source>
            <translation>添加文件(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Conversation</source>
            <translation>对话(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;New conversation</source>
            <translation>新建对话(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Write a question</source>
            <translation>输入问题(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Stop the answer</source>
            <translation>停止回答(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>放大文字(&amp;L)</translation>
        </message>
        <message>
            <source>Sma&amp;ller text</source>
            <translation>缩小文字(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Usual text size</source>
            <translation>默认文字大小(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>There was no file to read in what you added.</source>
            <translation>您添加的内容中没有可以读取的文件。</translation>
        </message>
        <message>
            <source>None of what you added could be read; the list of files says why.</source>
            <translation>您添加的内容都未能读取；原因见文件列表。</translation>
        </message>
        <message>
            <source>Some of what you added could not be read (%1 of %2); the list of files says why.</source>
            <translation>您添加的内容中有一些未能读取（%2 个中的 %1 个）；原因见文件列表。</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>搜索(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>设置(&amp;T)…</translation>
        </message>
        <message>
            <source>Ask about a &amp;file…</source>
            <translation>针对文件提问(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>Find in c&amp;onversations</source>
            <translation>在对话中查找(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Import conversations…</source>
            <translation>导入对话(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Undo deleting a conversation</source>
            <translation>撤销删除对话(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;This conversation</source>
            <translation>当前对话(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Next citation</source>
            <translation>下一处引用(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Previous citation</source>
            <translation>上一处引用(&amp;P)</translation>
        </message>
        <message>
            <source>Find in this con&amp;versation</source>
            <translation>在此对话中查找(&amp;V)</translation>
        </message>
        <message>
            <source>Answers &amp;marked as wrong…</source>
            <translation>标记为错误的回答(&amp;M)…</translation>
        </message>
        <message>
            <source>Ne&amp;xt conversation</source>
            <translation>下一个对话(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Previous conversation</source>
            <translation>上一个对话(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;About SuperInstance</source>
            <translation>关于 SuperInstance(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelClients</name>
        <message>
            <source>There is no model “%1”. Choose another in the settings.</source>
            <translation>没有模型“%1”。请在设置中选择另一个。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelDownloads</name>
        <message>
            <source>No model named “%1” is offered. “superinstance models recommend” lists those that are.</source>
            <translation>没有提供名为“%1”的模型。“superinstance models recommend”会列出所提供的模型。</translation>
        </message>
        <message>
            <source>SuperInstance stays offline, so nothing is downloaded. Turn “Stay offline” off in the privacy settings, and on again when the model is here.</source>
            <translation>SuperInstance 保持离线，因此不会下载任何内容。请在隐私设置中关闭“保持离线”，等模型下载好后再打开。</translation>
        </message>
        <message>
            <source>%1 is being downloaded already.</source>
            <translation>%1 已在下载中。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelDownloadsView</name>
        <message>
            <source>Discard this download?</source>
            <translation>要放弃此下载吗？</translation>
        </message>
        <message>
            <source>Discard the download of “%1”?</source>
            <translation>要放弃下载“%1”吗？</translation>
        </message>
        <message>
            <source>%1 have come so far and are removed.</source>
            <comment>an amount of bytes</comment>
            <translation>目前已下载 %1，这些内容会被删除。</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelOffersView</name>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>下载大小</translation>
        </message>
        <message>
            <source>An answer takes</source>
            <translation>回答用时</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>下载(&amp;D)</translation>
        </message>
        <message>
            <source>Models to download</source>
            <translation>可下载的模型</translation>
        </message>
        <message>
            <source>%1 (recommended)</source>
            <translation>%1（推荐）</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>按含义搜索</translation>
        </message>
        <message>
            <source>Writing answers</source>
            <translation>撰写回答</translation>
        </message>
        <message>
            <source>It is on this computer already.</source>
            <translation>它已在这台计算机上。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelRegistry</name>
        <message>
            <source>The models of %1 can be used at once.</source>
            <translation>%1 的模型可以立即使用。</translation>
        </message>
        <message>
            <source>This model writes text and cannot compare the meaning of passages. Choose an embedding model.</source>
            <translation>此模型用于写作文字,不能比较段落的含义。请选择嵌入模型。</translation>
        </message>
        <message>
            <source>This model compares texts and cannot write answers. Choose a chat model.</source>
            <translation>此模型用于比较文本,不能写回答。请选择对话模型。</translation>
        </message>
        <message>
            <source>There is no model “%1”. Choose another in the settings.</source>
            <translation>没有模型“%1”。请在设置中选择另一个。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelRolesForm</name>
        <message>
            <source>Off: by words alone</source>
            <translation>关闭：仅凭字词</translation>
        </message>
        <message>
            <source>Nothing but the built-in rules</source>
            <translation>仅由内置规则</translation>
        </message>
        <message>
            <source>The built-in method</source>
            <translation>内置方法</translation>
        </message>
        <message>
            <source>Answers are &amp;written by</source>
            <translation>撰写回答(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Questions are read by</source>
            <translation>理解问题(&amp;Q)</translation>
        </message>
        <message>
            <source>Answers are also &amp;checked by</source>
            <translation>另外核对回答(&amp;C)</translation>
        </message>
        <message>
            <source>Search by &amp;meaning</source>
            <translation>按含义搜索(&amp;M)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a model, and what serves it or tells it from others of its name</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Not there now: %1</source>
            <translation>目前不在：%1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelVerb</name>
        <message>
            <source>No model was found there so far. It will be looked for whenever models are listed.</source>
            <translation>目前在那里没有找到模型。每次列出模型时都会再次查找。</translation>
        </message>
        <message>
            <source>The download was paused. “superinstance models download %1” goes on with it.</source>
            <translation>下载已暂停。用“superinstance models download %1”可以继续下载。</translation>
        </message>
        <message>
            <source>There is no model “%1”; “superinstance models list” lists them.</source>
            <translation>没有模型“%1”；“superinstance models list”会列出所有模型。</translation>
        </message>
        <message>
            <source>Several models are named “%1”; name one by its id, as “superinstance models list” prints it.</source>
            <translation>有多个名为“%1”的模型；请使用“superinstance models list”输出的标识来指定其中一个。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelTestButton</name>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>测试(&amp;T)</translation>
        </message>
        <message>
            <source>The test was stopped.</source>
            <translation>测试已停止。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelsListView</name>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>An answer takes</source>
            <translation>回答用时</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>从列表中移除(&amp;R)</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>这台计算机上的模型</translation>
        </message>
        <message>
            <source>Add a &amp;file…</source>
            <translation>添加文件(&amp;F)…</translation>
        </message>
        <message>
            <source>Add a f&amp;older…</source>
            <translation>添加文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>less than a second</source>
            <translation>不到一秒</translation>
        </message>
        <message>
            <source>“%1” is being tried. A large model takes minutes to load.</source>
            <translation>正在测试“%1”。大型模型需要几分钟才能加载。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>the name of a model, and what became of its test</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Add a model</source>
            <translation>添加模型</translation>
        </message>
        <message>
            <source>Models (*.gguf)</source>
            <translation>模型 (*.gguf)</translation>
        </message>
        <message>
            <source>Add a folder of models</source>
            <translation>添加模型文件夹</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelsPage</name>
        <message>
            <source>What writes the answers</source>
            <translation>由什么撰写回答</translation>
        </message>
        <message>
            <source>Without a model, answers are built from your documents by the method that is built in: it finds the sentences that answer and quotes them. A language model writes them in its own words instead; every sentence is checked against its passage all the same. It takes longer, the more so for each agent that uses one.</source>
            <translation>不使用模型时，回答由内置方法根据您的文档生成：它找出能回答问题的句子并加以引用。语言模型则用自己的话来写；每句话仍会与其段落核对。这样用时更长，使用模型的智能体越多，用时越长。</translation>
        </message>
        <message>
            <source>What you change here holds from the next question on.</source>
            <translation>这里的更改从下一个问题起生效。</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>这台计算机上的模型</translation>
        </message>
        <message>
            <source>Models to download</source>
            <translation>可下载的模型</translation>
        </message>
        <message>
            <source>They come from their publishers' pages on the internet, when you press the button; nothing of yours is sent there.</source>
            <translation>按下按钮后，模型会从其发布者的网页下载；不会向那里发送您的任何内容。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::NoticeBar</name>
        <message>
            <source>&amp;Dismiss</source>
            <translation>关闭(&amp;D)</translation>
        </message>
        <message>
            <source>Dismiss this notice</source>
            <translation>关闭这条通知</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Notifier</name>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Number</name>
        <message>
            <source>It is a whole number from %1 to %2.</source>
            <translation>应为 %1 到 %2 之间的整数。</translation>
        </message>
        <message>
            <source>It is a number from %1 to %2.</source>
            <translation>应为 %1 到 %2 之间的数字。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::NumberField</name>
        <message>
            <source>“%1” is not possible here: it must be a whole number from %2 to %3. It stays at %4.</source>
            <translation>这里不能使用“%1”：必须是 %2 到 %3 之间的整数。仍保持为 %4。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::OwnerLock</name>
        <message>
            <source>The folder %1 cannot be made: %2. Choose another with --data-dir.</source>
            <translation>无法创建文件夹 %1：%2。请用 --data-dir 选择另一个文件夹。</translation>
        </message>
        <message>
            <source>The folder %1 cannot be written: %2. Choose another with --data-dir.</source>
            <translation>无法写入文件夹 %1：%2。请用 --data-dir 选择另一个文件夹。</translation>
        </message>
        <message>
            <source>The folder %1 cannot be locked: %2. Choose a local folder with --data-dir.</source>
            <translation>无法锁定文件夹 %1：%2。请用 --data-dir 选择一个本地文件夹。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PageView</name>
        <message>
            <source>Page of the document</source>
            <translation>文档页面</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PartialFile</name>
        <message>
            <source>Another SuperInstance is downloading this file already. Wait until it is here, or pause it there.</source>
            <translation>另一个 SuperInstance 已在下载这个文件。请等它下载完成，或在那里暂停下载。</translation>
        </message>
        <message>
            <source>The disk is full. Make room and continue: what has been downloaded is kept.</source>
            <translation>磁盘已满。请腾出空间后继续:已下载的内容会保留。</translation>
        </message>
        <message>
            <source>The file %1 cannot be written: %2.</source>
            <translation>无法写入文件 %1:%2。</translation>
        </message>
        <message>
            <source>There is a file %1 already. Remove or rename it first.</source>
            <translation>已有文件 %1。请先删除或重命名它。</translation>
        </message>
        <message>
            <source>What was downloaded is not the file that was published, and was removed. Try it once more, or from another server.</source>
            <translation>下载的内容不是所公布的文件,已被删除。请再试一次,或换一个服务器。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PartsReading</name>
        <message>
            <source>Code (%1)</source>
            <translation>代码（%1）</translation>
        </message>
        <message>
            <source>Table, %1 rows, %2 columns</source>
            <translation>表格，%1 行，%2 列</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PassageEmbedding</name>
        <message>
            <source>The embedding model “%1” does not work, so what is read now is found by its words alone. %2</source>
            <translation>嵌入模型“%1”无法工作，因此现在读取的内容只能凭字词查找。%2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PassedOverDialog</name>
        <message>
            <source>And others: type a part of the name to find them</source>
            <translation>还有其他文件：输入名称的一部分即可找到</translation>
        </message>
        <message>
            <source>&amp;Add to the library…</source>
            <translation>添加到文档库(&amp;A)…</translation>
        </message>
        <message>
            <source>What is passed over</source>
            <translation>会略过的内容</translation>
        </message>
        <message>
            <source>Name or folder</source>
            <translation>名称或文件夹</translation>
        </message>
        <message>
            <source>Part of the name of a file that you miss</source>
            <translation>您要找的文件名称的一部分</translation>
        </message>
        <message>
            <source>What is passed over, and why</source>
            <translation>被略过的内容及原因</translation>
        </message>
        <message>
            <source>Why, and what</source>
            <translation>原因和内容</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>What you add by itself is read whatever it is. What else is not found was read, skipped or not readable: the list of files says so.</source>
            <translation>单独添加的文件无论是什么都会读取。其他找不到的文件可能已读取、已跳过或无法读取：文件列表中会说明。</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查看…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) passed over so far; there is more than could be looked at in a moment.</source>
            <translation>
                <numerusform>目前已略过 %Ln 个文件；内容太多，无法在片刻之内全部查看。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are passed over.</source>
            <translation>
                <numerusform>有 %Ln 个文件被略过。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing like that is passed over.</source>
            <translation>没有这样的内容被略过。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PastedFiles</name>
        <message>
            <source>Add what was &amp;copied</source>
            <translation>添加复制的内容(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PdfPages</name>
        <message>
            <source>This PDF is damaged and cannot be drawn; its text is shown instead.</source>
            <translation>这个 PDF 已损坏，无法绘制；改为显示其文字。</translation>
        </message>
        <message>
            <source>This PDF is protected by a password; only what was read of it is shown.</source>
            <translation>这个 PDF 有密码保护；只显示先前读取的内容。</translation>
        </message>
        <message>
            <source>This page is damaged and cannot be drawn; its text is shown instead.</source>
            <translation>这一页已损坏，无法绘制；改为显示其文字。</translation>
        </message>
        <message>
            <source>This page has a shape that cannot be drawn; its text is shown instead.</source>
            <translation>这一页的形状无法绘制；改为显示其文字。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PrivacyPage</name>
        <message>
            <source>Other computers</source>
            <translation>其他计算机</translation>
        </message>
        <message>
            <source>Stay &amp;offline</source>
            <translation>保持离线(&amp;O)</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>这台计算机</translation>
        </message>
        <message>
            <source>What is kept lies in one folder that only you can open. “Advanced” shows it, and can forget all of it.</source>
            <translation>保存的内容都在一个只有您能打开的文件夹中。“高级”会显示它，也可以将其全部清除。</translation>
        </message>
        <message>
            <source>While this is on, no connection to any other computer is ever made, so no model can be downloaded. While it is off, one is made only when you have a model downloaded. Your documents, questions and answers stay on this computer with either choice. The switch holds at once.</source>
            <translation>打开时，绝不会与任何其他计算机建立连接，因此也无法下载模型。关闭时，只有在您下载模型时才会建立连接。无论怎样选择，您的文档、问题和回答都保留在这台计算机上。此开关立即生效。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::QuickAsk</name>
        <message>
            <source>Ask SuperInstance</source>
            <translation>向 SuperInstance 提问</translation>
        </message>
        <message>
            <source>Enter asks, Ctrl+Enter opens the window, Esc closes.</source>
            <translation>按 Enter 提问，按 Ctrl+Enter 打开窗口，按 Esc 关闭。</translation>
        </message>
        <message>
            <source>Opens in the window with the answer</source>
            <translation>在窗口中打开并显示回答</translation>
        </message>
        <message>
            <source>&amp;Open in the window</source>
            <translation>在窗口中打开(&amp;O)</translation>
        </message>
        <message>
            <source>Close this window</source>
            <translation>关闭此窗口</translation>
        </message>
        <message>
            <source>Open in the window</source>
            <translation>在主窗口中打开</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ReaderPane</name>
        <message>
            <source>Reader</source>
            <translation>阅读器</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Previous citation</source>
            <translation>上一处引文</translation>
        </message>
        <message>
            <source>Next citation</source>
            <translation>下一处引文</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页</translation>
        </message>
        <message>
            <source>Go to page</source>
            <translation>转到页</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Fit the width, usual size</source>
            <translation>适合宽度，默认大小</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>在此文档中查找</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Show as text</source>
            <translation>以文字形式显示</translation>
        </message>
        <message>
            <source>Close the reader (Esc)</source>
            <translation>关闭阅读器（Esc）</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>&amp;Copy the sentence with its source</source>
            <translation>复制句子及其出处(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source>Open &amp;with…</source>
            <translation>打开方式(&amp;W)…</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>在文件夹中显示(&amp;F)</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> 共 %1 页</translation>
        </message>
        <message>
            <source>citation %1 of %2</source>
            <translation>第 %1 处引文，共 %2 处</translation>
        </message>
        <message>
            <source>“%1” (%2)</source>
            <translation>“%1”（%2）</translation>
        </message>
        <message>
            <source>No document is open. Choose a citation of an answer to open one.</source>
            <translation>没有打开的文档。请选择回答中的一处引用来打开文档。</translation>
        </message>
        <message>
            <source>There is no other citation to go to.</source>
            <translation>没有其他引用可以前往。</translation>
        </message>
        <message>
            <source>This is the first citation of the answer.</source>
            <translation>这是回答的第一处引用。</translation>
        </message>
        <message>
            <source>This is the last citation of the answer.</source>
            <translation>这是回答的最后一处引用。</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>There is no text of this file here. %1</source>
            <translation>这里没有此文件的文本。%1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Reading</name>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Do not wrap</source>
            <translation>不换行</translation>
        </message>
        <message>
            <source>Wrap</source>
            <translation>自动换行</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Reason</name>
        <message>
            <source>This book is copy-protected and can only be read in its shop's own program.</source>
            <translation>这本书有版权保护，只能在其书店自己的程序中阅读。</translation>
        </message>
        <message>
            <source>This file is named like a web page but holds no text.</source>
            <translation>从名称看这个文件是网页，但其中没有文字。</translation>
        </message>
        <message>
            <source>This web page is damaged and cannot be read.</source>
            <translation>这个网页已损坏，无法读取。</translation>
        </message>
        <message>
            <source>A part of this web page is nested too deeply and could not be read.</source>
            <translation>这个网页有一部分嵌套过深，未能读取。</translation>
        </message>
        <message>
            <source>This web page hides words from its readers that are meant for a program (“%1”). They were not read, and not obeyed.</source>
            <translation>此网页向读者隐藏了写给程序看的文字（“%1”）。这些文字未被读取，也未被执行。</translation>
        </message>
        <message>
            <source>This file is named like JSON but holds no text.</source>
            <translation>从名称看这个文件是 JSON，但其中没有文字。</translation>
        </message>
        <message>
            <source>This file is named like a text but holds none.</source>
            <translation>从名称看这个文件是文本，但其中没有文字。</translation>
        </message>
        <message>
            <source>Messages within messages within messages were not all read.</source>
            <translation>邮件中层层嵌套的邮件没有全部读取。</translation>
        </message>
        <message>
            <source>Only the first %1 messages of this mailbox were read. Divide it into smaller ones to have all of it read.</source>
            <translation>只读取了此邮箱的前 %1 封邮件。将其分成较小的邮箱即可全部读取。</translation>
        </message>
        <message>
            <source>Some messages of this mailbox are damaged. Their text was read as it stands, without what is attached to them.</source>
            <translation>此邮箱中有些邮件已损坏。其文字已按原样读取，不含附件。</translation>
        </message>
        <message>
            <source>This message is damaged and cannot be read.</source>
            <translation>这封邮件已损坏，无法读取。</translation>
        </message>
        <message>
            <source>This file is named like Markdown but holds no text.</source>
            <translation>从名称看这个文件是 Markdown，但其中没有文字。</translation>
        </message>
        <message>
            <source>This document is protected by a password. Save a copy without the password to have it read.</source>
            <translation>这个文档有密码保护。请另存一份不带密码的副本，之后即可读取。</translation>
        </message>
        <message>
            <source>This document unpacks to more than it should and was not read.</source>
            <translation>这个文档解压后大得不正常，因此没有读取。</translation>
        </message>
        <message>
            <source>This document unpacks to more than it should, and only a part of it was read.</source>
            <translation>这个文档解压后大得不正常，因此只读取了一部分。</translation>
        </message>
        <message>
            <source>This document is damaged and cannot be read. Open it in the program that made it and save it again.</source>
            <translation>这个文档已损坏，无法读取。请用当初制作它的程序打开并重新保存。</translation>
        </message>
        <message>
            <source>This document is damaged, and only a part of it could be read.</source>
            <translation>这个文档已损坏，只能读取其中一部分。</translation>
        </message>
        <message>
            <source>Only the first %1 characters of this document were read, because it is very long.</source>
            <translation>这个文档很长，因此只读取了前 %1 个字符。</translation>
        </message>
        <message>
            <source>This kind of file cannot be read.</source>
            <translation>无法读取这种文件。</translation>
        </message>
        <message>
            <source>There was no text found in this document.</source>
            <translation>在这个文档中没有找到文字。</translation>
        </message>
        <message>
            <source>This kind of office document is not read. Export it as PDF to have it read.</source>
            <translation>不支持读取这种办公文档。请将它导出为 PDF，之后即可读取。</translation>
        </message>
        <message>
            <source>This office document or archive is damaged and cannot be read. Get another copy.</source>
            <translation>这个办公文档或压缩包已损坏，无法读取。请另外获取一份副本。</translation>
        </message>
        <message>
            <source>This is an archive. Unpack it to have the files in it read.</source>
            <translation>这是压缩包。请先解压，之后即可读取其中的文件。</translation>
        </message>
        <message>
            <source>This kind of file (an old office document) is not read. Export it as PDF or text to have it read.</source>
            <translation>不支持读取这种文件（旧式办公文档）。请将它导出为 PDF 或文本，之后即可读取。</translation>
        </message>
        <message>
            <source>This PDF is damaged and cannot be read. Open it in a PDF viewer and save it again, or get another copy.</source>
            <translation>这个 PDF 已损坏，无法读取。请用 PDF 查看器打开并重新保存，或另外获取一份副本。</translation>
        </message>
        <message>
            <source>This PDF is protected by a password. Save a copy without the password to have it read.</source>
            <translation>这个 PDF 有密码保护。请另存一份不带密码的副本，之后即可读取。</translation>
        </message>
        <message>
            <source>This file is named like XML but holds no text.</source>
            <translation>从名称看这个文件是 XML，但其中没有文字。</translation>
        </message>
        <message>
            <source>This XML file is damaged, and only a part of it could be read.</source>
            <translation>这个 XML 文件已损坏，只能读取其中一部分。</translation>
        </message>
        <message>
            <source>This file is compressed. Unpack it to have it read.</source>
            <translation>这个文件是压缩的。请先解压，之后即可读取。</translation>
        </message>
        <message>
            <source>This is a program, not a document.</source>
            <translation>这是程序，不是文档。</translation>
        </message>
        <message>
            <source>This is a database, not a document.</source>
            <translation>这是数据库，不是文档。</translation>
        </message>
        <message>
            <source>You may not read this file. Change its permissions to have it read.</source>
            <translation>您没有读取这个文件的权限。请更改它的权限，之后即可读取。</translation>
        </message>
        <message>
            <source>This file is no longer there.</source>
            <translation>这个文件已不存在。</translation>
        </message>
        <message>
            <source>This link leads in a circle and to no file.</source>
            <translation>这个链接循环指向自身，没有指向任何文件。</translation>
        </message>
        <message>
            <source>This is not a file but a device or a connection between programs.</source>
            <translation>这不是文件，而是设备或程序之间的连接。</translation>
        </message>
        <message>
            <source>Too many files are open on this computer. Close some programs and try again.</source>
            <translation>这台计算机上打开的文件太多。请关闭一些程序后再试。</translation>
        </message>
        <message>
            <source>This file cannot be read: %1.</source>
            <translation>无法读取这个文件：%1。</translation>
        </message>
        <message>
            <source>This is a folder, not a file.</source>
            <translation>这是文件夹，不是文件。</translation>
        </message>
        <message>
            <source>This file is empty.</source>
            <translation>这个文件是空的。</translation>
        </message>
        <message>
            <source>This file holds no text.</source>
            <translation>这个文件中没有文字。</translation>
        </message>
        <message>
            <source>Only the first %1 characters of this file were read, because it is very long.</source>
            <translation>这个文件很长，因此只读取了前 %1 个字符。</translation>
        </message>
        <message>
            <source>This document is larger than %1 MB and was not read.</source>
            <translation>这个文档大于 %1 MB，因此没有读取。</translation>
        </message>
        <message>
            <source>This file changed each time it was read. It is read again when it has come to rest.</source>
            <translation>这个文件每次读取时都在变化。等它稳定下来后会再次读取。</translation>
        </message>
        <message>
            <source>There was no text found in this file.</source>
            <translation>在这个文件中没有找到文字。</translation>
        </message>
        <message>
            <source>The program part that reads such files (%1) is missing. Install SuperInstance again.</source>
            <translation>缺少读取这类文件的程序组件（%1）。请重新安装 SuperInstance。</translation>
        </message>
        <message>
            <source>Reading this file took longer than %1 seconds and was given up.</source>
            <translation>读取这个文件的时间超过了 %1 秒，因此已放弃。</translation>
        </message>
        <message>
            <source>This file is damaged in a way that breaks its reading; it was set aside.</source>
            <translation>这个文件的损坏使读取无法进行；已将它搁置。</translation>
        </message>
        <message>
            <source>This link leads to a file that is not there.</source>
            <translation>这个链接指向的文件不存在。</translation>
        </message>
        <message>
            <source>This cannot be looked at: %1.</source>
            <translation>无法查看：%1。</translation>
        </message>
        <message>
            <source>The name of this holds bytes that are no text. Rename it to have it read.</source>
            <translation>它的名称中含有不是文字的字节。请重命名，之后即可读取。</translation>
        </message>
        <message>
            <source>You may not look into this folder. Change its permissions to have it read.</source>
            <translation>您没有查看这个文件夹的权限。请更改它的权限，之后即可读取。</translation>
        </message>
        <message>
            <source>This file is larger than %1 MB, the most that you let be read in its folder.</source>
            <translation>此文件大于 %1 MB，超过了您为其文件夹设定的上限。</translation>
        </message>
        <message>
            <source>This link leads out of its folder. Add what it leads to, to have that read.</source>
            <translation>此链接指向其文件夹之外。如需读取，请添加它所指向的内容。</translation>
        </message>
        <message>
            <source>The attachment “%1” could not be read, or holds no text.</source>
            <translation>附件“%1”无法读取,或不含文字。</translation>
        </message>
        <message>
            <source>The attachment “%1” was not read wholly.</source>
            <translation>附件“%1”没有完整读取。</translation>
        </message>
        <message>
            <source>This file hides words from its readers that are meant for a program (“%1”). They were not read, and not obeyed.</source>
            <translation>此文件中藏有读者看不见、写给程序的文字(“%1”)。这些文字未被读取,也未被执行。</translation>
        </message>
        <message>
            <source>This file holds a comment that its readers do not see (“%1”). It was not read.</source>
            <translation>此文件中有读者看不见的注释(“%1”)。该注释未被读取。</translation>
        </message>
        <message>
            <source>There was no text found in this PDF, only pictures of pages (a scan). The options of its folder can have them read (OCR).</source>
            <translation>此 PDF 中没有找到文字,只有页面图片(扫描件)。可在其文件夹的选项中开启读取(OCR)。</translation>
        </message>
        <message>
            <source>There was no text found in this file: it is a picture. The options of its folder can have it read (OCR).</source>
            <translation>此文件中没有找到文字:它是图片。可在其文件夹的选项中开启读取(OCR)。</translation>
        </message>
        <message>
            <source>The program part that reads text in pictures (superinstance-ocr) is missing. Install SuperInstance again to have this file read.</source>
            <translation>缺少读取图片文字的程序部件(superinstance-ocr)。请重新安装 SuperInstance 以读取此文件。</translation>
        </message>
        <message>
            <source>To read text in pictures, Tesseract's language data are needed. Install the package tesseract-ocr-eng, and those of your other languages (tesseract-ocr-deu for German), then start SuperInstance again.</source>
            <translation>读取图片中的文字需要 Tesseract 的语言数据。请安装软件包 tesseract-ocr-eng 以及您所用其他语言的软件包(中文为 tesseract-ocr-chi-sim),然后重新启动 SuperInstance。</translation>
        </message>
        <message>
            <source>Only the first %1 MB of this mailbox were read, because it is very large. Divide it into smaller ones to have all of it read.</source>
            <translation>此邮箱很大,只读取了前 %1 MB。请将其分成较小的邮箱以读取全部内容。</translation>
        </message>
        <message>
            <source>Its text is recognised (OCR) when everything else has been read.</source>
            <translation>其他内容都读完后,将识别其文字(OCR)。</translation>
        </message>
        <message>
            <source>No text was recognised in this file.</source>
            <translation>此文件中没有识别出文字。</translation>
        </message>
        <message>
            <source>%1 of %2 pages of this scan could not be read.</source>
            <translation>此扫描件的 %2 页中有 %1 页无法读取。</translation>
        </message>
        <message>
            <source>Only the first %1 of %2 pages of this scan were read.</source>
            <translation>此扫描件共 %2 页,只读取了前 %1 页。</translation>
        </message>
        <message>
            <source>Recognising the text of a page took longer than %1 seconds and was given up.</source>
            <translation>识别一页的文字超过了 %1 秒,已放弃。</translation>
        </message>
        <message>
            <source>The data that text in pictures is recognised with is damaged. Install the package tesseract-ocr-eng again.</source>
            <translation>用于识别图片文字的数据已损坏。请重新安装软件包 tesseract-ocr-eng。</translation>
        </message>
        <message>
            <source>This picture is damaged or of an unknown kind, and its text could not be read. Open it in a picture viewer and save it again.</source>
            <translation>此图片已损坏或类型未知,无法读取其文字。请在看图程序中打开并重新保存。</translation>
        </message>
        <message>
            <source>This picture has more than %1 million pixels and was not read. Save it smaller to have its text read.</source>
            <translation>此图片超过 %1 百万像素,没有读取。请缩小后保存以读取其文字。</translation>
        </message>
        <message>
            <source>Documents of Pages, Numbers and Keynote are not read. Export this one as PDF to have it read.</source>
            <translation>不支持读取 Pages、Numbers 和 Keynote 的文档。请将它导出为 PDF，之后即可读取。</translation>
        </message>
        <message>
            <source>This drawing is damaged and cannot be read.</source>
            <translation>这个绘图已损坏，无法读取。</translation>
        </message>
        <message>
            <source>This drawing is damaged, and only a part of it could be read.</source>
            <translation>这个绘图已损坏，只能读取其中一部分。</translation>
        </message>
        <message>
            <source>%1 of %2 pages hold only pictures. The options of its folder can have their text read (OCR).</source>
            <translation>%2 页中有 %1 页只含图片。可在其文件夹的选项中开启读取其文字（OCR）。</translation>
        </message>
        <message>
            <source>This is a sound recording, not a document.</source>
            <translation>这是录音，不是文档。</translation>
        </message>
        <message>
            <source>This is a video, not a document.</source>
            <translation>这是视频，不是文档。</translation>
        </message>
        <message>
            <source>This is a picture of a kind that is not read. Save it as PNG or JPEG to have its text recognised (OCR).</source>
            <translation>不支持读取这种图片。请将它保存为 PNG 或 JPEG，以便识别其文字（OCR）。</translation>
        </message>
        <message>
            <source>This is a font, not a document.</source>
            <translation>这是字体，不是文档。</translation>
        </message>
        <message>
            <source>This kind of document (DjVu) is not read. Export it as PDF to have it read.</source>
            <translation>不支持读取这种文档（DjVu）。请将它导出为 PDF，之后即可读取。</translation>
        </message>
        <message>
            <source>%1 of %2 pages hold only pictures. Their text is recognised (OCR) when everything else has been read.</source>
            <translation>%2 页中有 %1 页只含图片。其他内容都读完后，将识别其文字（OCR）。</translation>
        </message>
        <message>
            <source>%1 of %2 pages that hold only pictures could not be read.</source>
            <translation>在 %2 个只含图片的页面中，有 %1 页无法读取。</translation>
        </message>
        <message>
            <source>Only the beginning of this web page could be read.</source>
            <translation>只读取了此网页的开头部分。</translation>
        </message>
        <message>
            <source>%1 attachments could not be read, or hold no text: %2.</source>
            <translation>有 %1 个附件无法读取或不含文字：%2。</translation>
        </message>
        <message>
            <source>Reading this file needs more memory than is allowed; it was set aside.</source>
            <translation>读取此文件所需的内存超过允许的上限；已将其搁置。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::RemoveVerb</name>
        <message>
            <source>Removed: %1</source>
            <translation>已移除：%1</translation>
        </message>
        <message>
            <source>Not in the library: %1</source>
            <translation>不在文档库中：%1</translation>
        </message>
        <message>
            <source>Nothing of this is in the library; “superinstance status” tells what is.</source>
            <translation>这些都不在文档库中；“superinstance status”会显示文档库中有什么。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::RemovedBar</name>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>Undo: put it back into the library</source>
            <translation>撤销：放回文档库</translation>
        </message>
        <message>
            <source>Puts it back into the library and reads it again (Ctrl+Z).</source>
            <translation>放回文档库并重新读取（Ctrl+Z）。</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Dismiss: it stays out of the library</source>
            <translation>关闭：不再放回文档库</translation>
        </message>
        <message>
            <source>Taken out of the library</source>
            <translation>已移出文档库</translation>
        </message>
        <message>
            <source>“%1” was taken out of the library.</source>
            <translation>“%1”已移出文档库。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) were taken out of the library.</source>
            <translation>
                <numerusform>已将 %Ln 个文件移出文档库。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 Ctrl+Z puts it back.</source>
            <translation>%1 按 Ctrl+Z 可放回。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Renderer</name>
        <message>
            <source>You may not read this file; its text is shown as it was read.</source>
            <translation>您没有读取这个文件的权限；这里按读取时的样子显示其文字。</translation>
        </message>
        <message>
            <source>This file is not there now; its text is shown as it was read.</source>
            <translation>这个文件现在不在原处；这里按读取时的样子显示其文字。</translation>
        </message>
        <message>
            <source>This is no longer a file; its text is shown as it was read.</source>
            <translation>它已不再是文件；这里按读取时的样子显示其文字。</translation>
        </message>
        <message>
            <source>This file cannot be opened; its text is shown as it was read.</source>
            <translation>无法打开这个文件；这里按读取时的样子显示其文字。</translation>
        </message>
        <message>
            <source>This file has no pages that could be shown; its text is shown instead.</source>
            <translation>这个文件没有可以显示的页面；改为显示其文字。</translation>
        </message>
        <message>
            <source>This document is too long to be shown with its layout; its text is shown instead.</source>
            <translation>这个文档太长，无法按版面显示；改为显示其文字。</translation>
        </message>
        <message>
            <source>The program part that shows such files (%1) is missing. Install SuperInstance again.</source>
            <translation>缺少显示这类文件的程序组件（%1）。请重新安装 SuperInstance。</translation>
        </message>
        <message>
            <source>Drawing this page took too long and was given up; its text is shown instead.</source>
            <translation>绘制这一页用时过长，已放弃；改为显示其文字。</translation>
        </message>
        <message>
            <source>This document is damaged in a way that breaks its drawing; its text is shown instead.</source>
            <translation>这个文档的损坏使绘制无法进行；改为显示其文字。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ReplayDialog</name>
        <message>
            <source>How this was reached</source>
            <translation>这是如何得出的</translation>
        </message>
        <message>
            <source>&amp;Copy as text</source>
            <translation>复制为文本(&amp;C)</translation>
        </message>
        <message>
            <source>The report is copied.</source>
            <translation>报告已复制。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::RootsTree</name>
        <message>
            <source>Collections and folders</source>
            <translation>集合和文件夹</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <comment>state of a folder, then sentences</comment>
            <translation>%1。%2</translation>
        </message>
        <message>
            <source>Also here</source>
            <translation>也在这里</translation>
        </message>
        <message>
            <source>This, or some of it, is in “%1” as well. It is stored once.</source>
            <translation>它或它的一部分也在“%1”中。只存储一份。</translation>
        </message>
        <message numerus="yes">
            <source>There are more folders than this computer can watch at once; changes in some of these may be noticed %n minute(s) late.</source>
            <translation>
                <numerusform>文件夹数量超过了这台计算机能同时监视的上限；其中一些文件夹的更改可能会晚 %n 分钟才被发现。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ScansBar</name>
        <message>
            <source>Recognises their text on this computer, when everything else has been read. The options of a folder turn it off again.</source>
            <translation>在其他内容都读完后,在这台电脑上识别其文字。可在文件夹的选项中再次关闭。</translation>
        </message>
        <message>
            <source>&amp;Not now</source>
            <translation>暂不(&amp;N)</translation>
        </message>
        <message>
            <source>Not now: the scans stay without text</source>
            <translation>暂不:扫描件保持没有文字</translation>
        </message>
        <message>
            <source>You are not asked again; the options of a folder have its scans read.</source>
            <translation>不会再次询问;可在文件夹的选项中开启读取扫描件。</translation>
        </message>
        <message>
            <source>Scans without text</source>
            <translation>没有文字的扫描件</translation>
        </message>
        <message numerus="yes">
            <source>%Ln scans have no text.</source>
            <translation>
                <numerusform>%Ln 个扫描件没有文字。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Read them</source>
            <translation>读取(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Read them (%1)</source>
            <translation>读取(%1)(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ScopeBar</name>
        <message>
            <source>Without a collection</source>
            <translation>不属于任何集合</translation>
        </message>
        <message>
            <source>What is asked about</source>
            <translation>提问范围</translation>
        </message>
        <message>
            <source>“%1” cannot be asked about. %2</source>
            <translation>无法针对“%1”提问。%2</translation>
        </message>
        <message>
            <source>Ask about a file</source>
            <translation>针对文件提问</translation>
        </message>
        <message>
            <source>Asking about everything</source>
            <translation>针对全部内容提问</translation>
        </message>
        <message>
            <source>Asking about</source>
            <translation>提问范围</translation>
        </message>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln 个文档</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>正在读取 %1…</translation>
        </message>
        <message>
            <source>%1: do not ask about this any more</source>
            <translation>%1：不再针对它提问</translation>
        </message>
        <message>
            <source>&amp;Everything</source>
            <translation>全部(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;A file that is not in the library…</source>
            <translation>不在文档库中的文件(&amp;A)…</translation>
        </message>
        <message>
            <source>Del on a name beside it leaves that out again.</source>
            <translation>在旁边的名称上按 Del 可将其再次排除。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchBatch</name>
        <message>
            <source>Line %1 of the input is not “qid, tab, query”.</source>
            <translation>输入的第 %1 行不是“qid、制表符、查询”的形式。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchPage</name>
        <message>
            <source>Search your documents</source>
            <translation>搜索您的文档</translation>
        </message>
        <message>
            <source>“words in order”, -without, path:folder and type:pdf narrow the search.</source>
            <translation>用 "按顺序的词语"、-不含的词、path:文件夹、type:pdf 可缩小搜索范围。</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>最匹配的在前</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新的在前</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Documents found</source>
            <translation>找到的文档</translation>
        </message>
        <message>
            <source>Showing results for “%1”; “%2” occurs nowhere.</source>
            <translation>显示的是“%1”的结果；“%2”没有在任何地方出现。</translation>
        </message>
        <message>
            <source>The library is being opened…</source>
            <translation>正在打开文档库…</translation>
        </message>
        <message>
            <source>Type what you are looking for. Results come as you type.</source>
            <translation>请输入要查找的内容。结果会随输入显示。</translation>
        </message>
        <message>
            <source>Nothing is found with these choices. “Search everything” takes them away.</source>
            <translation>在这些选择下没有找到任何内容。“搜索全部”会取消这些选择。</translation>
        </message>
        <message>
            <source>Nothing is found. Try other words, or fewer.</source>
            <translation>没有找到任何内容。请换用其他词语，或减少词语。</translation>
        </message>
        <message numerus="yes">
            <source>More than %n documents</source>
            <translation>
                <numerusform>超过 %n 个文档</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n 个文档</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask about &amp;these</source>
            <translation>就这些提问(&amp;T)</translation>
        </message>
        <message>
            <source>Sea&amp;rch everything</source>
            <translation>搜索全部(&amp;R)</translation>
        </message>
        <message>
            <source>Ask about &amp;the first %1 of %2</source>
            <translation>就 %2 个中的前 %1 个提问(&amp;T)</translation>
        </message>
        <message>
            <source>Ask about &amp;the first %1</source>
            <translation>就前 %1 个提问(&amp;T)</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <source>Ask about &amp;this</source>
            <translation>就此提问(&amp;T)</translation>
        </message>
        <message>
            <source>Down goes to the documents found, Enter opens the first of them.</source>
            <translation>向下键转到找到的文档，回车打开第一个。</translation>
        </message>
        <message>
            <source>Enter opens the document, Space shows it and stays in the list. Up from the first one goes back to the field.</source>
            <translation>回车打开文档，空格预览并留在列表中。在第一个上按向上键回到输入框。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchVerb</name>
        <message>
            <source>Nothing was found.</source>
            <translation>没有找到任何内容。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SemanticSearch</name>
        <message>
            <source>Its vectors are not as those that were kept.</source>
            <translation>它的向量与已保存的不同。</translation>
        </message>
        <message>
            <source>The embedding model “%1” takes too long, so answers are found by their words alone for now.</source>
            <translation>嵌入模型“%1”用时过长，因此暂时只能凭字词查找回答。</translation>
        </message>
        <message>
            <source>The embedding model “%1” does not work, so answers are found by their words alone for now. %2</source>
            <translation>嵌入模型“%1”无法工作，因此暂时只能凭字词查找回答。%2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ServerProcess</name>
        <message>
            <source>The model server could not be started: %1.</source>
            <translation>无法启动模型服务器:%1。</translation>
        </message>
        <message>
            <source>The model server crashed.</source>
            <translation>模型服务器崩溃了。</translation>
        </message>
        <message>
            <source>The model server ended by itself.</source>
            <translation>模型服务器自行结束了。</translation>
        </message>
        <message>
            <source>It said last: %1</source>
            <translation>它最后说:%1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Settings</name>
        <message>
            <source>There is no setting named “%1”.</source>
            <translation>没有名为“%1”的设置。</translation>
        </message>
        <message>
            <source>“%1” is not a possible value of the setting “%2”.</source>
            <translation>“%1”不是设置“%2”的有效值。</translation>
        </message>
        <message>
            <source>The settings could not be saved in %1.</source>
            <translation>设置未能保存到 %1。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>设置页面</translation>
        </message>
        <message>
            <source>General</source>
            <translation>常规</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>文档库</translation>
        </message>
        <message>
            <source>Council</source>
            <translation>合议</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>隐私</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Endpoints</source>
            <translation>端点</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ShowVerb</name>
        <message>
            <source>%1 is not in the library; “superinstance index” adds it.</source>
            <translation>%1 不在文档库中；可用“superinstance index”添加。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::StatusVerb</name>
        <message numerus="yes">
            <source>%n passages cannot be found by their meaning yet: they are embedded while the window of SuperInstance is open.</source>
            <translation>
                <numerusform>还有 %n 个段落不能按含义查找：SuperInstance 的窗口打开时才会嵌入它们。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::TextView</name>
        <message>
            <source>Text of the document</source>
            <translation>文档文字</translation>
        </message>
    </context>
    <context>
        <name>superinstance::TrayIcon</name>
        <message>
            <source>&amp;Show</source>
            <translation>显示(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>SuperInstance: %1</source>
            <translation>SuperInstance：%1</translation>
        </message>
        <message>
            <source>&amp;Ask…</source>
            <translation>提问(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Pause reading</source>
            <translation>暂停读取(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Resume reading</source>
            <translation>继续读取(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>隐藏(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::UndoBar</name>
        <message>
            <source>Conversation deleted.</source>
            <translation>对话已删除。</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>Undo: bring the deleted conversation back</source>
            <translation>撤销：恢复已删除的对话</translation>
        </message>
        <message>
            <source>Brings the conversation back (Ctrl+Z).</source>
            <translation>恢复对话（Ctrl+Z）。</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Dismiss: the conversation stays deleted</source>
            <translation>关闭：对话保持删除状态</translation>
        </message>
        <message>
            <source>Deleted conversation</source>
            <translation>已删除的对话</translation>
        </message>
        <message>
            <source>Conversation deleted. Ctrl+Z brings it back.</source>
            <translation>对话已删除。按 Ctrl+Z 可恢复。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Vault</name>
        <message>
            <source>The folder %1 cannot be made. Choose another with --data-dir.</source>
            <translation>无法创建文件夹 %1。请用 --data-dir 选择另一个文件夹。</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full. Free some space and start again.</source>
            <translation>存放 %1 的磁盘已满。请腾出一些空间后重新启动。</translation>
        </message>
        <message>
            <source>The library in %1 cannot be written. Allow writing to the folder, or choose another with --data-dir.</source>
            <translation>无法写入位于 %1 的文档库。请允许写入该文件夹，或用 --data-dir 选择另一个文件夹。</translation>
        </message>
        <message>
            <source>Something went wrong inside the library; nothing was changed. Try again.</source>
            <translation>文档库内部出了问题；没有任何改动。请再试一次。</translation>
        </message>
        <message>
            <source>The library is damaged.</source>
            <translation>文档库已损坏。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Work</name>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::WrongDialog</name>
        <message>
            <source>&amp;Mark as wrong</source>
            <translation>标记为错误(&amp;M)</translation>
        </message>
        <message>
            <source>This was wrong</source>
            <translation>这个不对</translation>
        </message>
        <message>
            <source>The question, what was said before it, the passages and the sentences of this answer are kept together as a case that can be looked into. It stays on this computer, and goes when you delete the conversation or take one of its files out of the library.</source>
            <translation>问题、之前的对话、段落以及这条回答的句子会一起保存为一个案例，以便查看。它保存在这台电脑上；当您删除该对话或将其中某个文件移出文档库时，它会一并删除。</translation>
        </message>
        <message>
            <source>What &amp;would have been right? You may leave this empty.</source>
            <translation>正确的应该是什么？可以留空(&amp;W)。</translation>
        </message>
        <message>
            <source>What would have been right</source>
            <translation>正确的应该是什么</translation>
        </message>
    </context>
    <context>
        <name>superinstance::WrongList</name>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Take off the list</source>
            <translation>从列表中移除(&amp;T)</translation>
        </message>
        <message>
            <source>Answers marked as wrong</source>
            <translation>标记为错误的回答</translation>
        </message>
        <message>
            <source>Export the cases</source>
            <translation>导出案例</translation>
        </message>
        <message>
            <source>Cases for tests (*.json)</source>
            <translation>测试案例 (*.json)</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>What would have been right</source>
            <translation>正确的应该是什么</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>标记时间</translation>
        </message>
        <message>
            <source>The cases were written to %1.</source>
            <translation>案例已写入 %1。</translation>
        </message>
        <message>
            <source>You have not marked any answer as wrong; “This was wrong” beside an answer does.</source>
            <translation>您还没有将任何回答标记为错误；点击回答旁的“这个不对”即可标记。</translation>
        </message>
        <message>
            <source>Export writes the chosen cases into one file that a test of the program can ask again. It holds the passages they draw on; look at it before you give it away.</source>
            <translation>导出会把所选案例写入一个文件，程序的测试可以据此重新提问。其中包含所依据的段落；交给别人之前请先查看。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::rules</name>
        <message>
            <source>The claim and the cited passage differ in a negation.</source>
            <translation>这条陈述与所引段落在否定上不一致。</translation>
        </message>
        <message>
            <source>The claim says the opposite of the cited passage.</source>
            <translation>这条陈述与所引段落的意思相反。</translation>
        </message>
        <message>
            <source>The claim changes who did what to whom.</source>
            <translation>这条陈述改变了谁对谁做了什么。</translation>
        </message>
        <message>
            <source>The cited passage has another number in this place.</source>
            <translation>所引段落在此处是另一个数字。</translation>
        </message>
        <message>
            <source>The cited passage has another name in this place.</source>
            <translation>所引段落在此处是另一个名称。</translation>
        </message>
        <message>
            <source>The cited passage says this day of something else.</source>
            <translation>所引段落中的这个日期说的是别的事。</translation>
        </message>
        <message>
            <source>The cited passage says this number of something else.</source>
            <translation>所引段落中的这个数字说的是别的事。</translation>
        </message>
        <message>
            <source>The cited passage says this of something else.</source>
            <translation>所引段落说的是别的事。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::wording</name>
        <message>
            <source>The word “%1” occurs nowhere.</source>
            <translation>“%1”这个词没有在任何地方出现。</translation>
        </message>
        <message>
            <source>These words occur nowhere: %1.</source>
            <translation>这些词没有在任何地方出现：%1。</translation>
        </message>
        <message>
            <source>This is the closest passage; it may not answer you.</source>
            <translation>这是最接近的段落；它未必能回答您的问题。</translation>
        </message>
        <message>
            <source>These are the closest passages; they may not answer you.</source>
            <translation>这些是最接近的段落；它们未必能回答您的问题。</translation>
        </message>
        <message>
            <source>Your files are still being read; ask again in a moment.</source>
            <translation>您的文件还在读取中；请稍后再问。</translation>
        </message>
        <message>
            <source>There is nothing to answer from yet: add a folder or file first.</source>
            <translation>还没有可以用来回答的内容：请先添加文件夹或文件。</translation>
        </message>
        <message>
            <source>Ethos does not confirm “%1”.</source>
            <translation>Ethos 未能证实“%1”。</translation>
        </message>
        <message>
            <source>Pathos is not sure what is asked. These are the closest passages; they may not answer you.</source>
            <translation>Pathos 不确定问的是什么。这些是最接近的段落；它们未必能回答您的问题。</translation>
        </message>
        <message>
            <source>Logos is not sure that these passages answer the question. They are the closest ones; they may not answer you.</source>
            <translation>Logos 不确定这些段落是否回答了问题。它们是最接近的段落，但未必能回答您的问题。</translation>
        </message>
        <message>
            <source>The three agents did not agree.</source>
            <translation>三个智能体没有达成一致。</translation>
        </message>
        <message>
            <source>Pathos is working out what is asked.</source>
            <translation>Pathos 正在弄清问的是什么。</translation>
        </message>
        <message>
            <source>Pathos understood: %1</source>
            <translation>Pathos 的理解：%1</translation>
        </message>
        <message>
            <source>Logos is revising the answer (round %1).</source>
            <translation>Logos 正在修改回答（第 %1 轮）。</translation>
        </message>
        <message>
            <source>Logos is looking for sentences that answer.</source>
            <translation>Logos 正在查找能回答问题的句子。</translation>
        </message>
        <message>
            <source>Ethos is getting ready to check against the passages.</source>
            <translation>Ethos 正准备与段落核对。</translation>
        </message>
        <message>
            <source>Ethos had nothing to check.</source>
            <translation>Ethos 没有需要核对的内容。</translation>
        </message>
        <message>
            <source>Ethos confirmed all.</source>
            <translation>Ethos 全部证实。</translation>
        </message>
        <message>
            <source>%1 could not do its part: %2</source>
            <translation>%1 未能完成它的部分：%2</translation>
        </message>
        <message>
            <source>There is no question to answer.</source>
            <translation>没有要回答的问题。</translation>
        </message>
        <message>
            <source>Ethos withholds this answer: every sentence of it is contradicted by its source. The passages are shown below.</source>
            <translation>Ethos 拦下了这个回答：其中每句话都与原文矛盾。相关段落显示在下面。</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>“%1”：%2</translation>
        </message>
        <message>
            <source>Look further: no sentence answers the question well enough.</source>
            <translation>请继续查找：没有哪句话足以回答这个问题。</translation>
        </message>
        <message>
            <source>You stopped this answer.</source>
            <translation>您停止了这个回答。</translation>
        </message>
        <message numerus="yes">
            <source>I have not found this in what I have read (%Ln files).</source>
            <translation>
                <numerusform>在我已读取的内容中没有找到（%Ln 个文件）。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I have not found this in what I have read (%1 of %Ln files so far).</source>
            <translation>
                <numerusform>在我已读取的内容中没有找到（目前已读取 %1 个，共 %Ln 个文件）。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing else: every sentence that could answer this has been shown already.</source>
            <translation>没有其他内容了：所有可能回答这个问题的句子都已显示过。</translation>
        </message>
        <message numerus="yes">
            <source>Logos found %Ln sentences.</source>
            <translation>
                <numerusform>Logos 找到 %Ln 句。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ethos confirmed %1 of %Ln sentences.</source>
            <translation>
                <numerusform>Ethos 证实了 %Ln 句中的 %1 句。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>%1 未能及时回应。</translation>
        </message>
        <message numerus="yes">
            <source>%1 did not answer within %Ln seconds.</source>
            <translation>
                <numerusform>%1 在 %Ln 秒内没有回应。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sentences not confirmed.</source>
            <translation>
                <numerusform>%Ln 句未证实。</numerusform>
            </translation>
        </message>
        <message>
            <source>The word “%1” does not occur in what you asked about.</source>
            <translation>“%1”这个词没有出现在您所问的范围内。</translation>
        </message>
        <message>
            <source>These words do not occur in what you asked about: %1.</source>
            <translation>这些词没有出现在您所问的范围内：%1。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln files in %1 are not read yet.</source>
            <translation>
                <numerusform>%1 中有 %Ln 个文件尚未读取。</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask again when they are.</source>
            <translation>读取完成后请再问一次。</translation>
        </message>
        <message>
            <source>This is the passage that comes closest.</source>
            <translation>这是最接近的段落。</translation>
        </message>
        <message>
            <source>These are the passages that come closest.</source>
            <translation>这些是最接近的段落。</translation>
        </message>
        <message>
            <source>Passages like these hardly ever answer what was asked, so nothing was agreed on.</source>
            <translation>这样的段落几乎从不能回答所问的问题,因此没有达成一致。</translation>
        </message>
        <message>
            <source>I cannot tell what your question refers to. Name it, and ask again.</source>
            <translation>我无法判断您的问题指的是什么。请说明它是什么，然后重新提问。</translation>
        </message>
        <message>
            <source>The model of %1 is being loaded.</source>
            <translation>正在加载 %1 的模型。</translation>
        </message>
        <message>
            <source>%1 is waiting for its model.</source>
            <translation>%1 正在等待它的模型。</translation>
        </message>
        <message>
            <source>%1 is thinking.</source>
            <translation>%1 正在思考。</translation>
        </message>
        <message>
            <source>%1 is reading (%2 of %3 tokens).</source>
            <translation>%1 正在阅读（%2 / %3 个词元）。</translation>
        </message>
        <message>
            <source>The model of %1 was of no use here, so what is built in did its part. %2</source>
            <translation>%1 的模型在这里没有派上用场，因此由内置方法完成了它的部分。%2</translation>
        </message>
        <message>
            <source>Model: %1.</source>
            <translation>模型：%1。</translation>
        </message>
        <message numerus="yes">
            <source>Model: %1, which read %Ln tokens.</source>
            <translation>
                <numerusform>模型：%1，读取了 %Ln 个词元。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Model: %1, which read %Ln tokens, %2 of them before.</source>
            <translation>
                <numerusform>模型：%1，读取了 %Ln 个词元，其中 %2 个是之前读过的。</numerusform>
            </translation>
        </message>
    </context>
</TS>
