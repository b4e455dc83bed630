package cn.haicang.console.casework;

/** What a person had to look into stands otherwise now. Raised and heard inside the transaction. */
record AttentionOver(CaseId id) {}
