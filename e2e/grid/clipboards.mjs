/**
 * The same six rows of three cells on the clipboard of three programs: breaks within a cell, quotes,
 * signs of HTML, and a cell merged over two rows. LibreOffice's page is one that it wrote; Excel's and
 * WPS's have what theirs have: fragments marked, a row of widths that does not show, their own breaks.
 */
export const rowsOfClipboards = [
	['甲项：办理“一件事”', '一件事集成办理', '区人社局'],
	['乙项第一行\n乙项第二行', null, '区人社局'],
	['"引号开头"的一项', '企业开办与注销', '区税务局'],
	['丁项 & <标签>', '企业开办与注销', '区市场监管局'],
	['戊项，1.10', '企业开办与注销', '区市场监管局'],
	['己项末行', '企业开办与注销', '区司法局']
];

const text = `甲项：办理“一件事”\t一件事集成办理\t区人社局\r
"乙项第一行\n乙项第二行"\t\t区人社局\r
"""引号开头""的一项"\t企业开办与注销\t区税务局\r
丁项 & <标签>\t企业开办与注销\t区市场监管局\r
戊项，1.10\t企业开办与注销\t区市场监管局\r
己项末行\t企业开办与注销\t区司法局\r
`;

const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {padding:0px; mso-ignore:padding;} .font5 {font-weight:700;}
.xl65 {mso-number-format:"\\@"; white-space:normal;} br {mso-data-placement:same-cell;} --></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=18 style='height:13.8pt'>
  <td height=18 class=xl65 width=64 style='height:13.8pt'>甲项：<font class="font5">办理</font><font class="font0">“一件事”</font></td>
  <td rowspan=2 class=xl65 width=64>一件事集成办理</td>
  <td class=xl65 width=64>区人社局<span style='mso-spacerun:yes'>&nbsp;</span></td>
 </tr>
 <tr height=37><td height=37 class=xl65>乙项第一行<br>
    乙项第二行</td>
  <td class=xl65>区人社局</td></tr>
 <tr height=18><td class=xl65>&quot;引号开头&quot;的一项</td><td class=xl65>企业开办与注销</td><td class=xl65>区税务局</td></tr>
 <tr height=18><td class=xl65>丁项 &amp; &lt;标签&gt;</td><td class=xl65>企业开办与注销</td><td class=xl65>区市场监管局</td></tr>
 <tr height=18><td class=xl65>戊项，1.10</td><td class=xl65>企业开办与注销</td><td class=xl65>区市场监管局</td></tr>
 <tr height=18><td class=xl65>己项末行</td><td class=xl65>企业开办与注销</td><td class=xl65>区司法局</td></tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64 style='width:48pt'></td><td width=64></td><td width=64></td></tr><![endif]>
</table></body></html>`;

const wps = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="Generator" content="WPS Office ET"/>
<style><!-- .et2 {mso-number-format:"\\@";white-space:normal;} br {mso-data-placement:same-cell;} --></style></head><body>
<!--StartFragment--><table width="216.00" border="0" cellpadding="0" cellspacing="0" style='width:162.00pt;border-collapse:collapse;'>
<col width="72.00" span="3" style='mso-width-source:userset;'/>
<tr height="18.00"><td class="et2" height="18.00" x:str>甲项：办理“一件事”</td><td class="et2" rowspan="2" x:str>一件事集成办理</td><td class="et2" x:str>区人社局</td></tr>
<tr height="36.00"><td class="et2" x:str>乙项第一行<br/>乙项第二行</td><td class="et2" x:str>区人社局</td></tr>
<tr height="18.00"><td class="et2" x:str>&quot;引号开头&quot;的一项</td><td class="et2" x:str>企业开办与注销</td><td class="et2" x:str>区税务局</td></tr>
<tr height="18.00"><td class="et2" x:str>丁项 &amp; &lt;标签&gt;</td><td class="et2" x:str>企业开办与注销</td><td class="et2" x:str>区市场监管局</td></tr>
<tr height="18.00"><td class="et2" x:str>戊项，1.10</td><td class="et2" x:str>企业开办与注销</td><td class="et2" x:str>区市场监管局</td></tr>
<tr height="18.00"><td class="et2" x:str>己项末行</td><td class="et2" x:str>企业开办与注销</td><td class="et2" x:str>区司法局</td></tr>
</table><!--EndFragment--></body></html>`;

const libreOffice = `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
		comment { display:none;  }
	</style></head>
<body>
<table cellspacing="0" border="0">
	<colgroup span="3" width="85"></colgroup>
	<tr>
		<td height="17" align="left"><font face="Noto Sans CJK SC">甲项：办理“一件事”</font></td>
		<td rowspan=2 align="left"><font face="Noto Sans CJK SC">一件事集成办理</font></td>
		<td align="left"><font face="Noto Sans CJK SC">区人社局</font></td>
	</tr>
	<tr>
		<td height="40" align="left"><font face="Noto Sans CJK SC">乙项第一行<br>乙项第二行</font></td>
		<td align="left"><font face="Noto Sans CJK SC">区人社局</font></td>
	</tr>
	<tr>
		<td height="21" align="left"><font face="Noto Sans CJK SC">&quot;引号开头&quot;的一项</font></td>
		<td align="left"><font face="Noto Sans CJK SC">企业开办与注销</font></td>
		<td align="left"><font face="Noto Sans CJK SC">区税务局</font></td>
	</tr>
	<tr>
		<td height="21" align="left"><font face="Noto Sans CJK SC">丁项 &amp; &lt;标签&gt;</font></td>
		<td align="left"><font face="Noto Sans CJK SC">企业开办与注销</font></td>
		<td align="left"><font face="Noto Sans CJK SC">区市场监管局</font></td>
	</tr>
	<tr>
		<td height="21" align="left"><font face="Noto Sans CJK SC">戊项，1.10</font></td>
		<td align="left"><font face="Noto Sans CJK SC">企业开办与注销</font></td>
		<td align="left"><font face="Noto Sans CJK SC">区市场监管局</font></td>
	</tr>
	<tr>
		<td height="17" align="left"><font face="Noto Sans CJK SC">己项末行</font></td>
		<td align="left"><font face="Noto Sans CJK SC">企业开办与注销</font></td>
		<td align="left"><font face="Noto Sans CJK SC">区司法局</font></td>
	</tr>
</table>
</body></html>`;

export const clipboards = {
	Excel: { html: excel, text },
	WPS: { html: wps, text },
	LibreOffice: { html: libreOffice, text }
};
