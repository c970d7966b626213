<#include "header.ftl">
<#include "menu.ftl">
<h1>${content.title?html}</h1>
${content.body}
<#include "footer.ftl">
