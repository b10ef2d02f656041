<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <name>Extractor</name>
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
            <source>This file is named like JSON but holds no text.</source>
            <translation>从名称看这个文件是 JSON，但其中没有文字。</translation>
        </message>
        <message>
            <source>This file is named like a text but holds none.</source>
            <translation>从名称看这个文件是文本，但其中没有文字。</translation>
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
            <source>This document is damaged and cannot be read. Open it in the program that made it and save it again.</source>
            <translation>这个文档已损坏，无法读取。请用当初制作它的程序打开并重新保存。</translation>
        </message>
        <message>
            <source>This document is damaged, and only a part of it could be read.</source>
            <translation>这个文档已损坏，只能读取其中一部分。</translation>
        </message>
        <message>
            <source>This file is named like XML but holds no text.</source>
            <translation>从名称看这个文件是 XML，但其中没有文字。</translation>
        </message>
        <message>
            <source>This XML file is damaged, and only a part of it could be read.</source>
            <translation>这个 XML 文件已损坏，只能读取其中一部分。</translation>
        </message>
    </context>
    <context>
        <name>FileReader</name>
        <message>
            <source>This is a picture; text in pictures is not read yet.</source>
            <translation>这是一张图片；目前还不能读取图片中的文字。</translation>
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
    </context>
    <context>
        <name>Signal</name>
        <message>
            <source>What was waited for has ended.</source>
            <translation>所等待的操作已经结束。</translation>
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
            <source>The library cannot be searched just now. Try again.</source>
            <translation>暂时无法搜索文档库。请再试一次。</translation>
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
    </context>
    <context>
        <name>std</name>
        <message>
            <source>Only the first %1 of %2 pages were read, because this PDF takes very long to read.</source>
            <translation>只读取了前 %1 页（共 %2 页），因为读取这个 PDF 需要很长时间。</translation>
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
            <source>Ask the question that follows in the window.</source>
            <translation>在窗口中提出后面给出的问题。</translation>
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
            <source>SuperInstance answers questions from your own documents, on this machine.
Verbs: index, search, ask, verify, show, remove, status, collections, config; none opens the window.</source>
            <translation>SuperInstance 在这台计算机上，根据您自己的文档回答问题。
命令：index、search、ask、verify、show、remove、status、collections、config；不给出命令则打开窗口。</translation>
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
            <source>%1 files: %2 indexed, %3 unchanged, %4 skipped, %5 failed, in %6 s.</source>
            <translation>%1 个文件：已读取 %2 个，未更改 %3 个，跳过 %4 个，失败 %5 个，用时 %6 秒。</translation>
        </message>
        <message>
            <source>Understood as: %1</source>
            <translation>理解为：%1</translation>
        </message>
        <message>
            <source>Rounds: %1</source>
            <translation>轮数：%1</translation>
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
            <source>Documents: %1 (%2 passages)</source>
            <translation>文档：%1（%2 个段落）</translation>
        </message>
        <message>
            <source>Waiting: %1. Failed: %2. Offline: %3. Watched: %4.</source>
            <translation>等待：%1。失败：%2。离线：%3。跟踪：%4。</translation>
        </message>
        <message>
            <source>%1: %2 files, %3 indexed, %4 failed.</source>
            <translation>%1：%2 个文件，已读取 %3 个，失败 %4 个。</translation>
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
            <source>1 sentence not confirmed; show it</source>
            <translation>1 句未证实；显示它</translation>
        </message>
        <message>
            <source>%1 sentences not confirmed; show them</source>
            <translation>%1 句未证实；显示它们</translation>
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
            <source>Each sentence was checked against its own passage: words, numbers, dates, names and negations.</source>
            <translation>每句话都与各自的段落作了核对：词语、数字、日期、名称和否定。</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>“%1”：%2</translation>
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
            <source>Answered from</source>
            <translation>回答出自</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>核对情况</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <translation>%1：%2（%3）</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>表决</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>一致程度</translation>
        </message>
        <message>
            <source>%1 after one round, where %2 is needed.</source>
            <translation>一轮之后为 %1，需要达到 %2。</translation>
        </message>
        <message>
            <source>%1 after %2 rounds, where %3 is needed.</source>
            <translation>%2 轮之后为 %1，需要达到 %3。</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>已读取</translation>
        </message>
        <message>
            <source>%1 files; %2 still waited.</source>
            <translation>%1 个文件；当时还有 %2 个在等待。</translation>
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
            <source>You are asked only once. “Quit” in the File menu always quits.</source>
            <translation>这个问题只问一次。“文件”菜单中的“退出”总会直接退出。</translation>
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
            <source>Paused; %1 files wait.</source>
            <translation>已暂停；%1 个文件在等待。</translation>
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
            <source>Reading: %1 done, %2 to go</source>
            <translation>正在读取：已完成 %1 个，还剩 %2 个</translation>
        </message>
        <message>
            <source>, %1 files a second</source>
            <translation>，每秒 %1 个文件</translation>
        </message>
        <message>
            <source>, about %1 minutes left</source>
            <translation>，大约还需 %1 分钟</translation>
        </message>
        <message>
            <source>, about %1 seconds left</source>
            <translation>，大约还需 %1 秒</translation>
        </message>
        <message>
            <source>%1 (offline; what was read of it is kept)</source>
            <translation>%1（离线；已读取的内容仍保留）</translation>
        </message>
        <message>
            <source>%1 (1 file</source>
            <translation>%1 (1 个文件</translation>
        </message>
        <message>
            <source>%1 (%2 files</source>
            <translation>%1 (%2 个文件</translation>
        </message>
        <message>
            <source>, %1 not readable</source>
            <translation>，%1 个无法读取</translation>
        </message>
        <message>
            <source>; not followed)</source>
            <translation>；未跟踪)</translation>
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
            <source>Logos found 1 sentence</source>
            <translation>Logos 找到 1 句</translation>
        </message>
        <message>
            <source>Logos found %1 sentences</source>
            <translation>Logos 找到 %1 句</translation>
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
            <source>Ethos confirmed %1 of %2</source>
            <translation>Ethos 证实了 %2 句中的 %1 句</translation>
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
            <source>, page %1</source>
            <translation>，第 %1 页</translation>
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
            <source>This message is damaged and cannot be read.</source>
            <translation>这封邮件已损坏，无法读取。</translation>
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
            <source>This PDF holds only pictures of pages (a scan), and no text that could be read.</source>
            <translation>这个 PDF 只有页面图片（扫描件），没有可以读取的文字。</translation>
        </message>
        <message>
            <source>%1 of %2 pages hold only pictures and could not be read.</source>
            <translation>%2 页中有 %1 页只有图片，未能读取。</translation>
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
    </context>
    <context>
        <name>superinstance::Application</name>
        <message>
            <source>A SuperInstance command is at work on this folder; the window can open when it has ended.</source>
            <translation>一个 SuperInstance 命令正在处理这个文件夹；等它结束后才能打开窗口。</translation>
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
            <source>Conversations</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>&amp;New conversation</source>
            <translation>新建对话(&amp;N)</translation>
        </message>
        <message>
            <source>An answer is still being worked on; stop it first to open another conversation.</source>
            <translation>有一个回答还在进行中；请先停止它，再打开其他对话。</translation>
        </message>
        <message>
            <source>Delete this conversation</source>
            <translation>删除这个对话</translation>
        </message>
        <message>
            <source>Delete this conversation with all its answers? This cannot be undone.</source>
            <translation>要删除这个对话及其所有回答吗？此操作无法撤消。</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Drop a folder or some files anywhere on this window, or choose &lt;b&gt;Add folder…&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;They stay where they are. SuperInstance reads them on this computer only, follows later changes, and answers with sentences from them, each with the place it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;向您自己的文档提问&lt;/h2&gt;&lt;p&gt;把文件夹或一些文件拖放到这个窗口的任意位置，或者选择&lt;b&gt;添加文件夹…&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;它们仍留在原处。SuperInstance 只在这台计算机上读取它们，跟踪以后的更改，并用其中的句子来回答，每句都注明出处。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Type a question below. Every sentence of the answer is checked against the passage it comes from, and what is not in your documents is not answered.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;向您自己的文档提问&lt;/h2&gt;&lt;p&gt;请在下面输入问题。回答中的每句话都会与它所出自的段落核对；您的文档中没有的内容，不会作答。&lt;/p&gt;</translation>
        </message>
        <message numerus="yes">
            <source>Asking about %n document(s) only. Ask about everything again</source>
            <translation>
                <numerusform>仅针对 %n 个文档提问。恢复为针对全部文档提问</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ChatView</name>
        <message>
            <source>Conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Questions and answers. Tab moves to the next link, Enter opens it.</source>
            <translation>问题和回答。按 Tab 移到下一个链接，按 Enter 打开它。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CheckDialog</name>
        <message>
            <source>How this was checked</source>
            <translation>核对过程</translation>
        </message>
        <message>
            <source>agreement %1</source>
            <translation>一致程度 %1</translation>
        </message>
        <message>
            <source>Agreement of the three agents</source>
            <translation>三个智能体的一致程度</translation>
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
            <source>&amp;Send</source>
            <translation>发送(&amp;S)</translation>
        </message>
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
            <source>Enter sends the question, Shift and Enter begin a new line.</source>
            <translation>按 Enter 发送问题，按 Shift 和 Enter 换行。</translation>
        </message>
        <message>
            <source>Send the question</source>
            <translation>发送问题</translation>
        </message>
        <message>
            <source>Stop this answer</source>
            <translation>停止这个回答</translation>
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
            <source>%1 of %2 claims are supported by their passage.</source>
            <translation>%2 条陈述中有 %1 条在各自的段落中有依据。</translation>
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
    </context>
    <context>
        <name>superinstance::FileReader</name>
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
    </context>
    <context>
        <name>superinstance::FindBar</name>
        <message>
            <source>Find in this document</source>
            <translation>在此文档中查找</translation>
        </message>
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
        <name>superinstance::IndexVerb</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>None of the files could be read.</source>
            <translation>所有文件都未能读取。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Indexer</name>
        <message>
            <source>%1 Indexing is paused; resume it when that is done.</source>
            <translation>%1读取已暂停；处理好之后请继续读取。</translation>
        </message>
        <message>
            <source>There are more files than this computer can watch at once; changes to some of them are found within a quarter of an hour.</source>
            <translation>文件太多，这台计算机无法同时跟踪全部文件；其中一些文件的更改会在一刻钟之内被发现。</translation>
        </message>
        <message>
            <source>Indexing is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”.</source>
            <translation>读取已暂停。请先在窗口中或用“superinstance config set indexing/paused false”继续读取。</translation>
        </message>
        <message>
            <source>This is not there now. What was read of it is kept until it is back.</source>
            <translation>它现在不在原处。已读取的内容会一直保留，直到它回来。</translation>
        </message>
        <message>
            <source>There is no such file or folder.</source>
            <translation>没有这样的文件或文件夹。</translation>
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
        <name>superinstance::LibraryPanel</name>
        <message>
            <source>Nothing is read yet.</source>
            <translation>还没有读取任何内容。</translation>
        </message>
        <message>
            <source>&amp;Pause reading</source>
            <translation>暂停读取(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>移除(&amp;R)…</translation>
        </message>
        <message>
            <source>Add &amp;folder…</source>
            <translation>添加文件夹(&amp;F)…</translation>
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
            <source>Folders and files you added</source>
            <translation>您添加的文件夹和文件</translation>
        </message>
        <message>
            <source>Files of the library</source>
            <translation>文档库中的文件</translation>
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
            <source>Take “%1” out of the library? Nothing on the disk is changed.</source>
            <translation>要把“%1”移出文档库吗？磁盘上的内容不会有任何改变。</translation>
        </message>
        <message>
            <source>Take %1 files out of the library? The files themselves stay where they are.</source>
            <translation>要把 %1 个文件移出文档库吗？文件本身仍留在原处。</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>从文档库移除</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Logos</name>
        <message>
            <source>I found no sentence that answers.</source>
            <translation>我没有找到能回答问题的句子。</translation>
        </message>
        <message>
            <source>If the documents answer this, this sentence does.</source>
            <translation>如果文档能回答这个问题，那就是这句话。</translation>
        </message>
        <message>
            <source>If the documents answer this, one of these %1 sentences does.</source>
            <translation>如果文档能回答这个问题，那就是这 %1 句话中的一句。</translation>
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
        <message>
            <source>Messages within messages within messages were not all read.</source>
            <translation>邮件中层层嵌套的邮件没有全部读取。</translation>
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
            <source>&amp;Delete this conversation…</source>
            <translation>删除这个对话(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>放大文字(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
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
            <source>&amp;Keys and ways</source>
            <translation>按键与操作(&amp;K)</translation>
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
            <source>Keys and ways</source>
            <translation>按键与操作</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Sends the question; Shift+Enter begins a new line.</source>
            <translation>发送问题；Shift+Enter 换行。</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Stops the answer, or puts an open passage away.</source>
            <translation>停止回答，或收起打开的段落。</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Ctrl+L</translation>
        </message>
        <message>
            <source>Goes to the question.</source>
            <translation>转到问题输入框。</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>Begins a new conversation.</source>
            <translation>开始新对话。</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Adds a folder; Ctrl+Shift+O adds files.</source>
            <translation>添加文件夹；Ctrl+Shift+O 添加文件。</translation>
        </message>
        <message>
            <source>Tab, Enter</source>
            <translation>Tab、Enter</translation>
        </message>
        <message>
            <source>Goes to the next citation of an answer, opens its passage.</source>
            <translation>转到回答中的下一处引文，打开它的段落。</translation>
        </message>
        <message>
            <source>Ctrl++, Ctrl+−</source>
            <translation>Ctrl++、Ctrl+−</translation>
        </message>
        <message>
            <source>Larger and smaller text; Ctrl+0 the usual size.</source>
            <translation>放大和缩小文字；Ctrl+0 恢复默认大小。</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>搜索(&amp;S)</translation>
        </message>
        <message>
            <source>F4, Shift+F4</source>
            <translation>F4、Shift+F4</translation>
        </message>
        <message>
            <source>Opens the next and the previous citation of the answer.</source>
            <translation>打开回答的下一处和上一处引文。</translation>
        </message>
        <message>
            <source>Ctrl+F, Ctrl+T</source>
            <translation>Ctrl+F、Ctrl+T</translation>
        </message>
        <message>
            <source>In the reader: finds words, shows the document as text.</source>
            <translation>在阅读器中：查找词语，以文字形式显示文档。</translation>
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
            <source>The page is being drawn…</source>
            <translation>正在绘制页面…</translation>
        </message>
        <message>
            <source>citation %1 of %2</source>
            <translation>第 %1 处引文，共 %2 处</translation>
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
            <source>The sentence could not be marked on this page; it is marked in the text.</source>
            <translation>无法在这一页上标出这句话；已在文字中标出。</translation>
        </message>
        <message>
            <source>“%1” (%2)</source>
            <translation>“%1”（%2）</translation>
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
        <name>superinstance::SearchBatch</name>
        <message>
            <source>Line %1 of the input is not “qid, tab, query”.</source>
            <translation>输入的第 %1 行不是“qid、制表符、查询”的形式。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchPage</name>
        <message>
            <source>&amp;Ask about these</source>
            <translation>针对这些文档提问(&amp;A)</translation>
        </message>
        <message>
            <source>Search &amp;everything</source>
            <translation>搜索全部(&amp;E)</translation>
        </message>
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
    </context>
    <context>
        <name>superinstance::SearchVerb</name>
        <message>
            <source>Nothing was found.</source>
            <translation>没有找到任何内容。</translation>
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
        <name>superinstance::ShowVerb</name>
        <message>
            <source>%1 is not in the library; “superinstance index” adds it.</source>
            <translation>%1 不在文档库中；可用“superinstance index”添加。</translation>
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
            <source>&amp;Pause indexing</source>
            <translation>暂停读取(&amp;P)</translation>
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
            <source>&amp;Resume indexing</source>
            <translation>继续读取(&amp;R)</translation>
        </message>
        <message>
            <source>SuperInstance: %1</source>
            <translation>SuperInstance：%1</translation>
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
            <source>The library was damaged. It was set aside as %1 and your documents are read anew; conversations in it are not shown.</source>
            <translation>文档库已损坏。它已被移到一边，保存为 %1，您的文档正在重新读取；其中的对话不会显示。</translation>
        </message>
        <message>
            <source>Something went wrong inside the library; nothing was changed. Try again.</source>
            <translation>文档库内部出了问题；没有任何改动。请再试一次。</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Walk</name>
        <message>
            <source>This link leads in a circle and to no file.</source>
            <translation>这个链接循环指向自身，没有指向任何文件。</translation>
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
            <source>This is not a file but a device or a connection between programs.</source>
            <translation>这不是文件，而是设备或程序之间的连接。</translation>
        </message>
        <message>
            <source>You may not look into this folder. Change its permissions to have it read.</source>
            <translation>您没有查看这个文件夹的权限。请更改它的权限，之后即可读取。</translation>
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
    </context>
    <context>
        <name>superinstance::wording</name>
        <message>
            <source>I have not found this in what I have read (%1 of %2 files so far).</source>
            <translation>在我已读取的内容中没有找到（目前已读取 %2 个文件中的 %1 个）。</translation>
        </message>
        <message>
            <source>I have not found this in what I have read (%1 files).</source>
            <translation>在我已读取的内容中没有找到（%1 个文件）。</translation>
        </message>
        <message>
            <source>The word “%1” occurs nowhere.</source>
            <translation>“%1”这个词没有在任何地方出现。</translation>
        </message>
        <message>
            <source>These words occur nowhere: %1.</source>
            <translation>这些词没有在任何地方出现：%1。</translation>
        </message>
        <message>
            <source>I counted %1 rows that hold all you named; the first %2 are shown.</source>
            <translation>我数出 %1 行包含您提到的全部内容；这里显示前 %2 行。</translation>
        </message>
        <message>
            <source>I counted 1 row that holds all you named.</source>
            <translation>我数出 1 行包含您提到的全部内容。</translation>
        </message>
        <message>
            <source>I counted %1 rows that hold all you named.</source>
            <translation>我数出 %1 行包含您提到的全部内容。</translation>
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
            <source>I answer questions about your own documents, with the passage beside every sentence, and nothing leaves this computer unless you allow it. Ask me something that is written in them.</source>
            <translation>我回答关于您自己文档的问题，每句话旁边都附上出处段落；未经您允许，任何内容都不会离开这台计算机。请问我文档里写到的事情。</translation>
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
            <source>Logos found 1 sentence.</source>
            <translation>Logos 找到 1 句。</translation>
        </message>
        <message>
            <source>Logos found %1 sentences.</source>
            <translation>Logos 找到 %1 句。</translation>
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
            <source>Ethos confirmed %1 of %2.</source>
            <translation>Ethos 证实了 %2 句中的 %1 句。</translation>
        </message>
        <message>
            <source>%1 did not answer within %2 seconds.</source>
            <translation>%1 在 %2 秒内没有回应。</translation>
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
        <message>
            <source>1 sentence not confirmed.</source>
            <translation>1 句未证实。</translation>
        </message>
        <message>
            <source>%1 sentences not confirmed.</source>
            <translation>%1 句未证实。</translation>
        </message>
        <message>
            <source>I have not found this in the one file that I have read.</source>
            <translation>在我已读取的那一个文件中没有找到。</translation>
        </message>
    </context>
</TS>
