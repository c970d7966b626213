<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title><#if (content.title)??>${content.title?html}<#else>Riverside Notebook</#if></title>
<link rel="stylesheet" href="<#if (content.rootpath)??>${content.rootpath}</#if>css/base.css">
</head>
<body>
